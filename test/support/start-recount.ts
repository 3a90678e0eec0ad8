import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Instant } from '../../shared/domain/time/instant.ts';
import type { Engine } from './engine.ts';

const Batch = z.object({
  milliseconds: z.number(),
  readUnits: z.number(),
  writeUnits: z.number(),
  /** Cases that it looked at, and those of them that it moved. */
  seen: z.int(),
  moved: z.int(),
});

/** What one batch of a recount took. */
export type Batch = z.infer<typeof Batch>;

const script = fileURLToPath(new URL('recount-process.ts', import.meta.url));

/**
 * Recounts at `at` in a process of its own, to the end; or, where `savesBeforeKill` is given, until it is killed with SIGKILL
 * right after so many cases are saved, others being on their way. Gives the batches that it ended.
 */
export async function recountInProcess(
  { endpoint, table }: Engine,
  at: Instant,
  savesBeforeKill?: number,
): Promise<readonly Batch[]> {
  const parameters = [
    endpoint,
    table.name,
    at,
    ...(savesBeforeKill === undefined ? [] : [String(savesBeforeKill)]),
  ];
  const child = spawn(process.execPath, [script, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const batches: Batch[] = [];
  for await (const line of createInterface(child.stdout)) {
    batches.push(Batch.parse(JSON.parse(line)));
  }
  const [code, signal] = await exited;
  const asWanted = savesBeforeKill === undefined ? code === 0 : signal === 'SIGKILL';
  if (!asWanted) throw new Error(`the process ended by itself: ${String(code ?? signal)}`);
  return batches;
}
