import { parseArgs } from 'node:util';
import { defaultStateDir } from './options.ts';
import { connectStack, type Stack } from './stack.ts';
import { runningStack } from './stack-info.ts';
import { StartRefused } from './start-refused.ts';

/**
 * A command line that asks the running stack: `<argument> [--dir .local]`. Prints what comes of it, or why not, which
 * makes the exit code 1.
 */
export async function askRunningStack(
  usage: string,
  ask: (stack: Stack, argument: string | undefined) => Promise<string>,
): Promise<void> {
  try {
    const { values, positionals } = parseArgs({
      options: { dir: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new StartRefused(`Usage: ${usage}`);
    const stack = connectStack(runningStack(values.dir ?? defaultStateDir));
    process.stdout.write(`${await ask(stack, positionals[0])}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
