import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Engine } from '../engine.ts';

const Spent = z.object({
  requests: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
  milliseconds: z.number(),
});
const Line = z.union([z.object({ put: z.string() }), z.object({ spent: Spent })]);

/** Where the process is killed with SIGKILL: when it has come to that point so often. */
export interface Death {
  readonly point: 'told' | 'kept' | 'planned';
  readonly count: number;
}

/** The pushes that one process put, and what it took; undefined where it was killed. */
export interface MatchRun {
  readonly put: readonly string[];
  readonly spent: z.infer<typeof Spent> | undefined;
}

const script = fileURLToPath(new URL('match-process.ts', import.meta.url));

/** Publishes the first version of a policy in a process of its own, to the end or until it is killed. */
export async function matchInProcess(
  { endpoint, table }: Engine,
  policy: number,
  at: string,
  death?: Death,
): Promise<MatchRun> {
  const parameters = [endpoint, table.name, String(policy), at];
  if (death !== undefined) parameters.push(death.point, String(death.count));
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const put: string[] = [];
  let spent: MatchRun['spent'];
  for await (const text of createInterface(child.stdout)) {
    const line = Line.parse(JSON.parse(text));
    if ('put' in line) put.push(line.put);
    else spent = line.spent;
  }
  const [code, signal] = await exited;
  const asWanted = death === undefined ? code === 0 : signal === 'SIGKILL';
  if (!asWanted) throw new Error(`the process ended by itself: ${String(code ?? signal)}`);
  return { put, spent };
}
