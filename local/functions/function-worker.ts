import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FunctionSpec } from '../system/function-spec.ts';
import type { FunctionWorkerData, InvocationReply, InvocationRequest } from './worker-messages.ts';

export type Outcome =
  | InvocationReply
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'crashed'; readonly reason: string };

export type FunctionWorker = {
  /** Resolves when the bundle is loaded (or has failed to load, which the first invocation then tells). */
  readonly loaded: Promise<void>;
  /** One invocation at a time; after `timedOut` or `crashed` the worker is gone. */
  readonly invoke: (request: InvocationRequest) => Promise<Outcome>;
  /** Resolves when the thread has ended, for whatever reason. */
  readonly gone: Promise<unknown>;
  readonly stop: () => Promise<void>;
};

type WorkerSurroundings = {
  readonly environment: Record<string, string>;
  readonly offsetBuffer: SharedArrayBuffer;
  readonly onOutput: (text: string) => void;
};

/** Starts a thread that runs the function's bundle with nothing but the given environment. */
export function startFunctionWorker(spec: FunctionSpec, surroundings: WorkerSurroundings): FunctionWorker {
  const workerData: FunctionWorkerData = {
    bundleDir: spec.bundleDir,
    handler: spec.handler,
    functionName: spec.name,
    functionArn: spec.arn,
    memoryMb: spec.memoryMb,
    offsetBuffer: surroundings.offsetBuffer,
  };
  const worker = new Worker(new URL('function-worker-entry.ts', import.meta.url), {
    workerData,
    env: surroundings.environment,
    name: spec.name,
    stdout: true,
    stderr: true,
  });
  worker.stdout.setEncoding('utf8').on('data', surroundings.onOutput);
  worker.stderr.setEncoding('utf8').on('data', surroundings.onOutput);
  const crash = new Promise<Outcome>((resolve) => {
    worker.once('error', (error) => resolve({ kind: 'crashed', reason: String(error) }));
    worker.once('exit', (code) =>
      resolve({ kind: 'crashed', reason: `the function ended its process (${code})` }),
    );
  });
  const loaded = Promise.race([once(worker, 'message'), crash]).then(() => undefined);
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  return {
    loaded,
    gone: crash,
    stop,
    invoke: async (request) => {
      await loaded;
      let timer: NodeJS.Timeout | undefined;
      const timedOut = new Promise<Outcome>((resolve) => {
        timer = setTimeout(() => resolve({ kind: 'timedOut' }), request.timeoutMs);
      });
      let onReply: (reply: InvocationReply) => void = () => undefined;
      const replied = new Promise<Outcome>((resolve) => {
        onReply = resolve;
      });
      worker.once('message', onReply);
      worker.postMessage(request);
      const outcome = await Promise.race([replied, timedOut, crash]);
      clearTimeout(timer);
      worker.off('message', onReply);
      if (outcome.kind === 'timedOut') await stop();
      return outcome;
    },
  };
}
