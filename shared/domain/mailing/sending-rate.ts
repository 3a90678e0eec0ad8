import * as z from 'zod';
import { accepted, refused, type Result } from '../result.ts';
import { Instant } from '../time/instant.ts';

/** Why mails about policies are paused: of the last thousand too many bounced, or too many people complained. */
export const Pause = z
  .strictObject({
    at: Instant,
    why: z.enum(['bounces', 'complaints']),
    bounced: z.int().min(0),
    complained: z.int().min(0),
  })
  .readonly();
export type Pause = z.infer<typeof Pause>;

/** How far the city's sending has been given out. All senders share it. */
export const SendingState = z
  .strictObject({
    /** In milliseconds since the epoch: before this, everything is given out. */
    freeAtMillis: z.number().min(0),
    /** How many turns were given to mails about policies so far. */
    sequence: z.int().min(0),
    /** From which of these turns on it is counted how mails fare: those before are forgiven. */
    countedFrom: z.int().min(0).default(0),
    /** While it is set, mails about policies get no turns. */
    paused: Pause.nullable(),
    /** Counts the changes; the write condition. */
    revision: z.int().min(0),
  })
  .readonly();
export type SendingState = z.infer<typeof SendingState>;

/** Before anything was sent. */
export const untouched: SendingState = {
  freeAtMillis: 0,
  sequence: 0,
  countedFrom: 0,
  paused: null,
  revision: 0,
};

/** Who asks for a turn: mails of cases come first. */
export type Sending = 'cases' | 'policies';

/** When somebody may hand a mail to the provider; `sequence` numbers the mails about policies. */
export interface Turn {
  readonly atMillis: number;
  readonly sequence: number;
}

/** Why there is no turn now: mails of cases are at it until then, or mails about policies are paused. */
export type TurnRefusal = { readonly tag: 'wait'; readonly untilMillis: number } | { readonly tag: 'paused' };

/**
 * Turns come a little further apart than the provider's rate demands, since it counts mails when they arrive: as many as its rate
 * allows in a second reach over 1,012 ms, so that one that is 12 ms late does not make another one too many.
 */
const usedShare = 0.988;

/** How far ahead mails about policies are given turns: so long a mail of a case waits for them at most. */
const aheadMillis = 200;

/** What lies further ahead than any sender waits was written by a wrong clock, and must not stop all mail. */
const longestAheadMillis = 60_000;

/** How far apart turns are, at a provider's rate. */
export function turnMillis(ratePerSecond: number): number {
  return 1000 / (ratePerSecond * usedShare);
}

/** How many turns mails about policies ask for together: as many as are given ahead. */
export function turnsTogether(ratePerSecond: number): number {
  return Math.max(1, Math.floor(aheadMillis / turnMillis(ratePerSecond)));
}

/**
 * Gives out the next turns (a GCRA: the state is the time at which the next one is free). A mail of a case gets the very next one,
 * always; mails about policies get theirs only where these begin at once, so that they use what is left and never queue up before
 * a case.
 */
export function takeTurns(
  state: SendingState,
  { sending, count }: { readonly sending: Sending; readonly count: number },
  nowMillis: number,
  ratePerSecond: number,
): Result<{ readonly state: SendingState; readonly turns: readonly Turn[] }, TurnRefusal> {
  const forPolicies = sending === 'policies';
  if (forPolicies && state.paused !== null) return refused({ tag: 'paused' });
  const wrongClock = state.freeAtMillis > nowMillis + longestAheadMillis;
  const first = wrongClock ? nowMillis : Math.max(state.freeAtMillis, nowMillis);
  const apart = turnMillis(ratePerSecond);
  const end = first + count * apart;
  const untilMillis = end - Math.max(aheadMillis, count * apart);
  if (forPolicies && untilMillis > nowMillis) return refused({ tag: 'wait', untilMillis });
  const sequence = state.sequence + (forPolicies ? count : 0);
  return accepted({
    state: { ...state, freeAtMillis: end, sequence },
    turns: Array.from({ length: count }, (_, place) => ({
      atMillis: first + place * apart,
      sequence: state.sequence + place + 1,
    })),
  });
}
