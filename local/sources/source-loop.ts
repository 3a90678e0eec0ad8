import { setTimeout as wait } from 'node:timers/promises';
import type { Gate } from './gate.ts';

export type Source = {
  /** Both grow: with every batch that was taken, and with every look that found nothing. */
  readonly looks: () => { readonly batches: number; readonly emptyLooks: number };
  /** Looks at once, when it is between two looks. */
  readonly wake: () => void;
  /** Resolves when nothing of it is running any more. */
  readonly stop: () => Promise<void>;
};

/** Takes the next batch and deals with it; gives whether there was one. */
export type Step = () => Promise<boolean>;

export type SourceLoopInput = {
  readonly id: string;
  readonly gate: Gate;
  /** Called at the start and again after trouble, to begin from what is known to be dealt with. */
  readonly open: (signal: AbortSignal) => Promise<Step>;
  readonly idlePauseMs: number;
  readonly onTrouble: (trouble: string) => void;
};

const troublePauseMs = 1000;

/** Looks for work over and over, each time through the gate, until it is stopped; trouble is told, and then it goes on. */
export function sourceLoop({ id, gate, open, idlePauseMs, onTrouble }: SourceLoopInput): Source {
  const abort = new AbortController();
  const { signal } = abort;
  let batches = 0;
  let emptyLooks = 0;
  let wake: (() => void) | undefined;

  const look = async (step: Step): Promise<void> => {
    const leave = await gate.enter();
    let found: boolean;
    try {
      found = await step();
    } finally {
      leave();
    }
    if (found) {
      batches += 1;
      return;
    }
    emptyLooks += 1;
    if (signal.aborted) return;
    const woken = Promise.withResolvers<void>();
    wake = woken.resolve;
    const timer = setTimeout(woken.resolve, idlePauseMs);
    await woken.promise;
    clearTimeout(timer);
  };
  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        const step = await open(signal);
        while (!signal.aborted) await look(step);
      } catch (error) {
        if (signal.aborted) return;
        onTrouble(`${id}: ${String(error)}`);
        await wait(troublePauseMs, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  const running = run();
  return {
    looks: () => ({ batches, emptyLooks }),
    wake: () => wake?.(),
    stop: async () => {
      abort.abort();
      wake?.();
      await running;
    },
  };
}
