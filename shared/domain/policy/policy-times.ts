import { civilDateOf, type Instant, isBefore, startOfDay } from '../time/instant.ts';
import { type CivilDate, plusDays } from '../time/civil-date.ts';
import type { PolicyHeader } from './policy-header.ts';

/** The first instant at which a policy is no longer in force. */
export function expiryAt(validUntil: CivilDate, timeZone: string): Instant {
  return startOfDay(plusDays(validUntil, 1), timeZone);
}

/** Whether a policy of that last day is over at that moment. */
export function isOver(validUntil: CivilDate | null, at: Instant, timeZone: string): boolean {
  return validUntil !== null && validUntil < civilDateOf(at, timeZone);
}

/** What the clock does to a policy next, and when; undefined when it has nothing to do. */
export function nextOfClock(
  { status, draft, validUntil }: PolicyHeader,
  timeZone: string,
): { readonly name: 'publish' | 'expire'; readonly at: Instant } | undefined {
  const publishes = draft?.publishesAt ?? null;
  const expires = status === 'published' && validUntil !== null ? expiryAt(validUntil, timeZone) : null;
  if (publishes === null) return expires === null ? undefined : { name: 'expire', at: expires };
  if (expires === null || isBefore(publishes, expires)) return { name: 'publish', at: publishes };
  return { name: 'expire', at: expires };
}
