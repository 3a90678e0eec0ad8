import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../stack/is-alive.ts';

const leash = fileURLToPath(new URL('leash.ts', import.meta.url));

export type LeashedProcess = {
  /** The process id of the command itself. */
  readonly pid: number;
  readonly stop: () => Promise<void>;
};

/**
 * Starts a command that dies with this process, SIGKILL included, and waits until it has written the given text. When it
 * ends without having been stopped, the callback gets what it wrote.
 */
export async function startLeashed(
  command: string,
  parameters: readonly string[],
  readyText: string,
  onLost: (output: string) => void,
): Promise<LeashedProcess> {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    [leash, command, ...parameters],
    { stdio: ['pipe', 'pipe', 'pipe'], env: {} },
  );
  let written = '';
  let isStopping = false;
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const gather = (chunk: Buffer): void => {
    written += chunk.toString('utf8');
    if (written.includes(readyText)) ready.resolve();
  };
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  child.stdin.on('error', () => undefined);
  const pid = (): number => Number.parseInt(written, 10);
  child.once('exit', () => {
    // Somebody may have killed the leash alone.
    if (pid() > 0 && isAlive(pid())) process.kill(pid(), 'SIGKILL');
    ready.reject(new Error(`${command} ended at once: ${written.trim()}`));
    ended.resolve();
  });
  await ready.promise;
  child.once('exit', () => {
    if (!isStopping) onLost(written);
  });
  return {
    pid: pid(),
    stop: async () => {
      isStopping = true;
      child.stdin.end();
      await ended.promise;
    },
  };
}
