import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export type FauxqsWorkerData = {
  readonly dataDir: string;
  readonly offsetBuffer: SharedArrayBuffer;
};

export type QueueEngine = {
  readonly endpoint: string;
  readonly stop: () => Promise<void>;
};

/** Starts fauxqs (queues and buckets) in a thread of its own, whose clock is the domain's: delays pass in domain time. */
export async function startQueueEngine(data: FauxqsWorkerData): Promise<QueueEngine> {
  const worker = new Worker(new URL('fauxqs-worker.ts', import.meta.url), { workerData: data, env: {} });
  const [port]: readonly unknown[] = await once(worker, 'message');
  return {
    endpoint: `http://127.0.0.1:${Number(port)}`,
    stop: async () => {
      const exited = once(worker, 'exit');
      worker.postMessage('stop');
      await exited;
    },
  };
}
