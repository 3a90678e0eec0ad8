import type { Outcome } from '../functions/function-worker.ts';
import type { StreamMappingSpec } from '../system/mapping-spec.ts';
import { reportedFailures } from './item-failures.ts';
import type { StreamRecord } from './stream-record.ts';

export type GivenUp = {
  readonly records: readonly StreamRecord[];
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly invocations: number;
};

export type StreamBatchPorts = {
  readonly invoke: (records: readonly StreamRecord[]) => Promise<Outcome>;
  /** Takes what could not be dealt with; the stream then goes on. */
  readonly giveUp: (givenUp: GivenUp) => Promise<void>;
  /** Real time in milliseconds, as the engine stamps records. */
  readonly nowMs: () => number;
  /** Waits before the next try; rejects when the stack is stopped meanwhile. */
  readonly pause: (ms: number) => Promise<unknown>;
  readonly signal: AbortSignal;
};

const firstPauseMs = 200;
const longestPauseMs = 10_000;

/**
 * Deals with a batch as Lambda does for streams: what fails is tried again, from the first failed record where the
 * function reports it, in halves where the mapping says so, until it succeeds or the mapping's limits are reached.
 * Rejects only when the signal aborts, and then the batch counts as not dealt with.
 */
export async function handleStreamBatch(
  spec: StreamMappingSpec,
  records: readonly StreamRecord[],
  ports: StreamBatchPorts,
): Promise<void> {
  let remaining = records;
  for (let invocations = 1; ; invocations += 1) {
    ports.signal.throwIfAborted();
    const outcome = await ports.invoke(remaining);
    const failedFrom = firstFailure(spec, remaining, outcome);
    if (failedFrom === undefined) return;
    remaining = remaining.slice(failedFrom);
    if (spec.bisectsOnError && failedFrom === 0 && remaining.length > 1) {
      const middle = Math.ceil(remaining.length / 2);
      await handleStreamBatch(spec, remaining.slice(0, middle), ports);
      await handleStreamBatch(spec, remaining.slice(middle), ports);
      return;
    }
    const isTooOld = spec.maximumAgeMs !== undefined && ageOf(remaining, ports.nowMs()) > spec.maximumAgeMs;
    if (isTooOld || (spec.retries >= 0 && invocations > spec.retries)) {
      const condition = isTooOld ? 'RecordAgeExceeded' : 'RetryAttemptsExhausted';
      await ports.giveUp({ records: remaining, condition, invocations });
      return;
    }
    await ports.pause(Math.min(longestPauseMs, firstPauseMs * 2 ** (invocations - 1)));
  }
}

/** Where to begin again: undefined when all is dealt with, 0 when the whole batch failed. */
function firstFailure(
  spec: StreamMappingSpec,
  records: readonly StreamRecord[],
  outcome: Outcome,
): number | undefined {
  if (outcome.kind !== 'answered') return 0;
  if (!spec.reportsItemFailures) return undefined;
  const identifiers = records.map(({ sequenceNumber }) => sequenceNumber);
  const failed = reportedFailures(outcome.result, identifiers);
  if (failed === undefined) return 0;
  return failed.length === 0
    ? undefined
    : Math.min(...failed.map((identifier) => identifiers.indexOf(identifier)));
}

function ageOf(records: readonly StreamRecord[], nowMs: number): number {
  return nowMs - Math.min(...records.map(({ createdAtMs }) => createdAtMs));
}
