import { type Turn, turnsTogether } from '../domain/mailing/sending-rate.ts';
import type { Pace, SendingTurns } from './sending-ports.ts';

/** Turns for mails about policies, taken some at a time and handed out one by one. */
export interface PolicyTurns {
  /** The next turn; undefined when time is up, or mails about policies are paused. */
  next(): Promise<Turn | undefined>;
}

/** Hands out turns to whoever asks, in order; while mails of cases are at it, it waits until they are through. */
export function policyTurns(
  { turns, pace }: { readonly turns: SendingTurns; readonly pace: Pace },
  ratePerSecond: number,
  timeIsUp: () => boolean,
): PolicyTurns {
  const taken: Turn[] = [];
  const together = turnsTogether(ratePerSecond);
  const take = async (): Promise<Turn | undefined> => {
    for (;;) {
      const [turn] = taken.splice(0, 1);
      if (turn !== undefined) return turn;
      if (timeIsUp()) return undefined;
      const given = await turns.take('policies', together);
      if (given.ok) taken.push(...given.value);
      else if (given.refusal.tag === 'paused') return undefined;
      else await pace.until(given.refusal.untilMillis);
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    async next() {
      const asked = last.then(take);
      last = asked.catch(() => undefined);
      return asked;
    },
  };
}
