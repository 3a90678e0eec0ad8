import { announce } from './announce.ts';
import type { Project } from './interpreted-app.ts';
import { checkNodeVersion } from './node-version.ts';
import { parseStackOptions } from './options.ts';
import { orderlyEnd } from './orderly-end.ts';
import { type RunningStack, runStack } from './run-stack.ts';
import type { Seed } from './seed.ts';
import { StartRefused } from './start-refused.ts';
import { watchParent } from './watch-parent.ts';

/** The process of `npm start`: runs the stack until it is told to stop, or whoever started it is gone. */
export async function main(project: Project, seed: Seed): Promise<void> {
  const startedMs = performance.now();
  const say = (text: string): void => {
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    process.stdout.write(`${seconds.padStart(5)} s  ${text}\n`);
  };
  // Whoever reads may be gone before the stack is.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  let stack: RunningStack | undefined;
  const end = orderlyEnd(async () => stack?.stop());
  watchParent(() => end(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));
  try {
    checkNodeVersion(process.version);
    stack = await runStack({
      options: parseStackOptions(process.argv.slice(2), process.env),
      project,
      seed,
      report: {
        onProgress: say,
        onTrouble: (trouble) => process.stderr.write(`${trouble}\n`),
        onEngineLost: (output) => {
          process.stderr.write(`The table engine has ended: ${output}\n`);
          end(1);
        },
      },
    });
    await announce(stack, say);
    process.send?.(stack.info);
  } catch (error) {
    process.stderr.write(
      `${error instanceof StartRefused ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exit(1);
  }
}
