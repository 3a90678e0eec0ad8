import type { Instant } from '../time/instant.ts';
import type { Pause, SendingState } from './sending-rate.ts';

/** Mails about policies are counted in blocks of so many, by their turns. */
const blockSize = 100;
/** So many mails back it counts how they fared. */
const windowSize = 1000;

/**
 * So many of the window pause mails: SES reviews an account at 5 % bounces or 0.1 % complaints, and may stop it at 10 % or 0.5 %. As
 * SES does, it counts the bounces for good: who is away answers by one that is not.
 */
export const pauseAt: WindowTotal = { bounced: windowSize * 0.1, complained: windowSize * 0.003 };

/** The block of a turn. */
export function blockOf(sequence: number): number {
  return Math.floor(sequence / blockSize);
}

/** The blocks that are counted: those of the latest thousand turns, and of these none from before mails were resumed. */
export function windowOf({ sequence, countedFrom }: Pick<SendingState, 'sequence' | 'countedFrom'>): {
  readonly first: number;
  readonly last: number;
} {
  const last = blockOf(sequence);
  return { first: Math.max(0, last - windowSize / blockSize + 1, blockOf(countedFrom)), last };
}

/** How the latest thousand fared. */
export interface WindowTotal {
  readonly bounced: number;
  readonly complained: number;
}

/** The pause that these numbers ask for; undefined where they do not. */
export function pauseAfter({ bounced, complained }: WindowTotal, at: Instant): Pause | undefined {
  if (complained >= pauseAt.complained) return { at, why: 'complaints', bounced, complained };
  return bounced >= pauseAt.bounced ? { at, why: 'bounces', bounced, complained } : undefined;
}

/** Whether these numbers are half of what pauses mails, or more, so that somebody looks before they are paused. */
export function isHalfway({ bounced, complained }: WindowTotal): boolean {
  return 2 * bounced >= pauseAt.bounced || 2 * complained >= pauseAt.complained;
}

/** How many turns the window counts; less than a thousand at the beginning, and after mails were resumed. */
export function turnsInWindow(state: Pick<SendingState, 'sequence' | 'countedFrom'>): number {
  const before = windowOf(state).first * blockSize - 1;
  return state.sequence - Math.max(before, state.countedFrom);
}

/** Sending goes on; what happened before is not counted any more. The next turn begins a block of its own. */
export function resumed(state: SendingState): SendingState {
  const next = (blockOf(state.sequence) + 1) * blockSize;
  return { ...state, paused: null, sequence: next, countedFrom: next };
}
