import { parseArgs } from 'node:util';
import { parseInstant } from '../clock/parse-move.ts';
import { StartRefused } from './start-refused.ts';

export type StackOptions = {
  /** Port of the API; issuer and mail viewer take the tenth and the fifth after it; 0: any free ones. */
  readonly port: number;
  /** The state directory. */
  readonly dir: string;
  /** What the domain clock is set to on an empty state directory, in milliseconds. */
  readonly startAtMs: number | undefined;
  /** The fault point at which the stack is to die; undefined: at none. */
  readonly killAt: string | undefined;
};

export const defaultStateDir = '.local';
const defaultPort = 8080;

/** Reads `--port`, `--dir` and `--clock` from the command line, and the fault point from ZHITONG_KILL_AT. */
export function parseStackOptions(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
): StackOptions {
  const values = parse(parameters);
  const port = Number(values.port ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_500)
    throw new StartRefused(`--port ${values.port} is no port`);
  return {
    port,
    dir: values.dir ?? defaultStateDir,
    startAtMs: values.clock === undefined ? undefined : parseInstant(values.clock),
    killAt: environment['ZHITONG_KILL_AT'],
  };
}

function parse(parameters: readonly string[]): { port?: string; dir?: string; clock?: string } {
  const options = { port: { type: 'string' }, dir: { type: 'string' }, clock: { type: 'string' } } as const;
  try {
    return parseArgs({ args: [...parameters], options }).values;
  } catch (error) {
    throw new StartRefused(
      `${error instanceof Error ? error.message : String(error)}\nUsage: npm start -- [--port 8080] [--dir .local] [--clock 2026-09-24T17:50+08:00]`,
    );
  }
}
