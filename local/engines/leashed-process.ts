import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isAlive } from '../stack/is-alive.ts';

const leash = fileURLToPath(new URL('leash.ts', import.meta.url));

export type LeashedProcess = {
  /** The process id of the command itself. */
  readonly pid: number;
  /** Resolves when the command has ended, with what it wrote. */
  readonly ended: Promise<string>;
  readonly stop: () => Promise<void>;
};

/** Starts a command that dies with this process, SIGKILL included, and waits until it has written the given text. */
export async function startLeashed(
  command: string,
  parameters: readonly string[],
  readyText: string,
): Promise<LeashedProcess> {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    [leash, command, ...parameters],
    { stdio: ['pipe', 'pipe', 'pipe'], env: {} },
  );
  let written = '';
  let onText: () => void = () => undefined;
  const gather = (chunk: Buffer): void => {
    written += chunk.toString('utf8');
    onText();
  };
  child.stdout.on('data', gather);
  child.stderr.on('data', gather);
  child.stdin.on('error', () => undefined);
  const pid = (): number => Number.parseInt(written, 10);
  const ended = new Promise<string>((resolve) => {
    child.once('close', () => {
      if (isAlive(pid())) process.kill(pid(), 'SIGKILL');
      resolve(written);
    });
  });
  const ready = new Promise<void>((resolve) => {
    onText = () => {
      if (written.includes(readyText)) resolve();
    };
  });
  await Promise.race([
    ready,
    ended.then((output) => {
      throw new Error(`${command} ended at once: ${output.trim()}`);
    }),
  ]);
  return {
    pid: pid(),
    ended,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
