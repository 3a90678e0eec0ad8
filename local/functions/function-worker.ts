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
  readonly loaded: Promise<unknown>;
  /** One invocation at a time; after `timedOut` or `crashed` the worker is gone. */
  readonly invoke: (request: InvocationRequest) => Promise<Outcome>;
  readonly stop: () => Promise<void>;
};

type WorkerSurroundings = {
  readonly environment: Record<string, string>;
  readonly offsetBuffer: SharedArrayBuffer;
  readonly onOutput: (text: string) => void;
  /** Called when the thread has ended, for whatever reason. */
  readonly onGone: () => void;
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
  const crash = Promise.withResolvers<Outcome>();
  worker.once('error', (error) => crash.resolve({ kind: 'crashed', reason: String(error) }));
  worker.once('exit', (code) => {
    crash.resolve({ kind: 'crashed', reason: `the function ended its process (${code})` });
    surroundings.onGone();
  });
  const loaded = Promise.race([once(worker, 'message'), crash.promise]);
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  return {
    loaded,
    stop,
    invoke: async (request) => {
      await loaded;
      const timedOut = Promise.withResolvers<Outcome>();
      const timer = setTimeout(() => timedOut.resolve({ kind: 'timedOut' }), request.timeoutMs);
      const reply = Promise.withResolvers<Outcome>();
      worker.once('message', reply.resolve);
      worker.postMessage(request);
      const outcome = await Promise.race([reply.promise, timedOut.promise, crash.promise]);
      clearTimeout(timer);
      worker.off('message', reply.resolve);
      if (outcome.kind === 'timedOut') await stop();
      return outcome;
    },
  };
}
