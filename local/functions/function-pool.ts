import { randomUUID } from 'node:crypto';
import type { FunctionSpec } from '../system/function-spec.ts';
import type { FunctionLog } from './function-log.ts';
import { type FunctionWorker, type Outcome, startFunctionWorker } from './function-worker.ts';

export type FunctionPool = {
  readonly spec: FunctionSpec;
  /** Runs the function with the event, as soon as one of its workers is free. */
  readonly invoke: (event: unknown) => Promise<Outcome>;
  /** Starts the first worker, so that the first event finds the bundle loaded. */
  readonly warm: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** More would not be faster on the machines this runs on; on AWS every concurrent event has an environment of its own. */
const maximumWorkers = 6;

type PoolSurroundings = {
  readonly environment: Record<string, string>;
  readonly offsetBuffer: SharedArrayBuffer;
  readonly log: FunctionLog;
};

/** Workers of one function: each runs one event at a time, more are started as events come together, up to a limit. */
export function functionPool(
  spec: FunctionSpec,
  { environment, offsetBuffer, log }: PoolSurroundings,
): FunctionPool {
  const limit = Math.min(maximumWorkers, spec.reservedConcurrency ?? maximumWorkers);
  const workers = new Set<FunctionWorker>();
  const idle: FunctionWorker[] = [];
  const waiting: ((worker: FunctionWorker) => void)[] = [];

  const start = (): FunctionWorker => {
    const onGone = (): void => {
      workers.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    };
    const worker = startFunctionWorker(spec, { environment, offsetBuffer, onOutput: log.output, onGone });
    workers.add(worker);
    return worker;
  };
  const take = async (): Promise<FunctionWorker> => {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (workers.size < limit) return start();
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
  const giveBack = (worker: FunctionWorker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  };
  const replace = (worker: FunctionWorker): void => {
    workers.delete(worker);
    if (waiting.length > 0) giveBack(start());
  };

  return {
    spec,
    invoke: async (event) => {
      const worker = await take();
      const requestId = randomUUID();
      const startedMs = performance.now();
      const outcome = await worker.invoke({
        requestId,
        event: JSON.stringify(event),
        timeoutMs: spec.timeoutMs,
      });
      log.report(requestId, outcome, performance.now() - startedMs);
      if (outcome.kind === 'timedOut' || outcome.kind === 'crashed') replace(worker);
      else giveBack(worker);
      return outcome;
    },
    warm: async () => {
      if (workers.size > 0) return;
      const worker = start();
      await worker.loaded;
      giveBack(worker);
    },
    stop: async () => {
      await Promise.all([...workers].map((worker) => worker.stop()));
      log.close();
    },
  };
}
