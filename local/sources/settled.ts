import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import type { Source } from './source-loop.ts';

export type SettledInput = {
  readonly streams: readonly Source[];
  readonly queues: readonly Source[];
  /** The queues that something reads. */
  readonly queueNames: readonly string[];
  readonly queueEndpoint: string;
  readonly timeoutMs: number;
};

/** Settled, or what is still going on. */
export type Settlement = { readonly settled: true } | { readonly settled: false; readonly busy: string };

const inspection = z.object({
  messages: z.object({ ready: z.array(z.unknown()), inflight: z.array(z.unknown()) }),
});
const pauseMs = 5;

/**
 * Waits until all that was written has been dealt with: the streams are read to their ends and the queues that something
 * reads are empty, messages with a delay apart. Not settled when that does not come about in time.
 */
export async function settled(input: SettledInput): Promise<Settlement> {
  const endsAtMs = performance.now() + input.timeoutMs;
  let busy = await whatIsBusy(input);
  while (busy !== undefined && performance.now() < endsAtMs) {
    await wait(pauseMs);
    busy = await whatIsBusy(input);
  }
  return busy === undefined ? { settled: true } : { settled: false, busy };
}

/** One round: streams, queues, streams again, without a batch in between, or else something may have slipped past. */
async function whatIsBusy(input: SettledInput): Promise<string | undefined> {
  const before = batchesIn(input);
  if (!(await lookedInVain(input.streams))) return 'a stream is being read';
  for (const name of input.queueNames) {
    const answer = await fetch(`${input.queueEndpoint}/_fauxqs/queues/${name}`);
    const { messages } = inspection.parse(await answer.json());
    if (messages.ready.length > 0) return `${name} holds ${messages.ready.length} messages`;
    if (messages.inflight.length > 0)
      return `${messages.inflight.length} messages of ${name} are being handled`;
  }
  if (!(await lookedInVain(input.streams))) return 'a stream is being read';
  return batchesIn(input) === before ? undefined : 'batches are being handled';
}

/** Whether each source looks once from beginning to end and finds nothing; false as soon as one finds a batch. */
async function lookedInVain(sources: readonly Source[]): Promise<boolean> {
  for (const source of sources) {
    const before = source.looks();
    // The look that is under way may have begun before what is asked about was written: it is the next that counts.
    while (source.looks().emptyLooks < before.emptyLooks + 2) {
      if (source.looks().batches > before.batches) return false;
      source.wake();
      await wait(pauseMs);
    }
  }
  return true;
}

function batchesIn({ streams, queues }: SettledInput): number {
  return [...streams, ...queues]
    .map((source) => source.looks().batches)
    .reduce((sum, count) => sum + count, 0);
}
