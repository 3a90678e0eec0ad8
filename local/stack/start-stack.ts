import { type ChildProcess, spawn } from 'node:child_process';
import { connectStack, type Stack } from './stack.ts';
import { type StackInfo, stackInfoSchema } from './stack-info.ts';

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
  const ended = Promise.withResolvers<NodeJS.Signals | null>();
  const ready = Promise.withResolvers<StackInfo>();
  child.once('message', (message) => ready.resolve(stackInfoSchema.parse(message)));
  child.once('error', ready.reject);
  child.once('exit', (_code, signal) => {
    ready.reject(new Error(`The stack did not start:\n${output()}`));
    ended.resolve(signal);
  });
  const info = await ready.promise;
  return {
    ...connectStack(info),
    ended: ended.promise,
    output,
    stop: async () => {
      child.kill('SIGTERM');
      await ended.promise;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended.promise;
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
