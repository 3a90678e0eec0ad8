import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connectStack, type Stack } from './stack.ts';
import { stackInfoSchema } from './stack-info.ts';

export type StartInput = {
  /** The state directory. */
  readonly dir: string;
  /** The entry that calls main(); by default `npm start`'s. */
  readonly entry?: string;
  /** 0, the default: any free ones. */
  readonly port?: number;
  /** What the domain clock is set to on an empty state directory, e.g. `2026-09-24T17:50+08:00`. */
  readonly clock?: string;
  /** The fault point at which the stack dies, e.g. `mail-kept`. */
  readonly killAt?: string;
};

/** A stack in a process of its own, which ends with this one. */
export type ChildStack = Stack & {
  /** Stops it in order, as Ctrl-C does. */
  readonly stop: () => Promise<void>;
  /** Kills it with SIGKILL. */
  readonly kill: () => Promise<void>;
  /** Resolves when the process has ended: with the signal that killed it, or null when it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>;
  /** What it has written so far. */
  readonly output: () => string;
};

/** Starts the stack in a child process and waits until it answers; rejects with its output when it does not start. */
export async function startStack(input: StartInput): Promise<ChildStack> {
  const { dir, entry = 'local/start.ts', port = 0, clock, killAt } = input;
  const options = ['--dir', dir, '--port', String(port), ...(clock === undefined ? [] : ['--clock', clock])];
  const { ZHITONG_KILL_AT: _inherited, ...environment } = process.env;
  const child = spawn(process.execPath, [entry, ...options], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...environment, ...(killAt !== undefined && { ZHITONG_KILL_AT: killAt }) },
  });
  const output = gatherOutput(child);
  const ended = once(child, 'exit').then(([, signal]: readonly unknown[]) => signal as NodeJS.Signals | null);
  const info = await Promise.race([
    once(child, 'message').then(([message]: readonly unknown[]) => stackInfoSchema.parse(message)),
    ended.then(() => {
      throw new Error(`The stack did not start:\n${output()}`);
    }),
  ]);
  return {
    ...connectStack(info),
    ended,
    output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function gatherOutput(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}
