import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { isAlive } from './is-alive.ts';
import { StartRefused } from './start-refused.ts';

const lockSchema = z.object({ pid: z.number(), enginePid: z.number().optional() });

export type Lock = {
  /** Notes the engine's process, so that the next start can end it should it ever be left behind. */
  readonly noteEngine: (pid: number) => void;
  readonly release: () => void;
};

/**
 * Makes this process the only one that uses the state directory: two engines on one file would destroy it. Throws
 * StartRefused while another lives; takes over from a dead one, and ends its engine if that is still there.
 */
export async function acquireLock(file: string): Promise<Lock> {
  if (existsSync(file)) await takeOver(file);
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid }), { flag: 'wx' });
  } catch {
    throw new StartRefused(`Another stack has just started on ${file}`);
  }
  return {
    noteEngine: (enginePid) => writeFileSync(file, JSON.stringify({ pid: process.pid, enginePid })),
    release: () => rmSync(file, { force: true }),
  };
}

async function takeOver(file: string): Promise<void> {
  const parsed = lockSchema.safeParse(parseOrNothing(readFileSync(file, 'utf8')));
  const { pid, enginePid } = parsed.data ?? {};
  if (pid !== undefined && pid !== process.pid && isAlive(pid)) {
    throw new StartRefused(
      `A stack runs on this state directory already (process ${pid}). Stop it, or choose another directory with --dir. ` +
        `If that process is something else, remove ${file}.`,
    );
  }
  if (enginePid !== undefined) await endLeftEngine(enginePid);
  rmSync(file, { force: true });
}

/** The leash ends the engine when the runner dies; only when both were killed at once can it be left. */
async function endLeftEngine(pid: number): Promise<void> {
  while (isAlive(pid) && isEngine(pid)) {
    process.kill(pid, 'SIGKILL');
    await wait(20);
  }
}

function isEngine(pid: number): boolean {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(
      'dynoxide',
    );
  } catch {
    return false;
  }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
