import type { Rules } from '../deadline/city-rules.ts';
import { firstDayEndingAfter } from '../deadline/late-at.ts';
import { type Share, shares } from '../deadline/shares.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseState } from './case-file.ts';
import { isOpen } from './case-words.ts';

/**
 * Who has had the case for how many of its counted days, and how many of them late (RULES 5): up to the day of the answer, or
 * up to the day that runs at `now` as long as the case is late without one. Days are told apart by their ends, as holdings are,
 * so where the city closes at the close of business an answer after that falls into the next day. Undefined while a case is in
 * time, and for one that ended without an answer.
 */
export function sharesOf(
  {
    status,
    deadline,
    holdings,
    answeredAt,
  }: Pick<CaseState, 'status' | 'deadline' | 'holdings' | 'answeredAt'>,
  now: Instant,
  rules: Rules,
): readonly Share[] | undefined {
  const { receivedOn, dueOn, lateAt } = deadline;
  const until = answeredAt ?? (isOpen(status) && lateAt <= now ? now : undefined);
  if (until === undefined) return undefined;
  return shares(rules.calendar, holdings, { receivedOn, dueOn, endOn: firstDayEndingAfter(rules, until) });
}
