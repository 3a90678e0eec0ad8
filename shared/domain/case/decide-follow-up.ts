import type { Rules } from '../deadline/city-rules.ts';
import { countFrom } from '../deadline/counting.ts';
import { lateAt } from '../deadline/late-at.ts';
import { reportDueAfter } from '../deadline/progress-reports.ts';
import { accepted, refused, type Result } from '../result.ts';
import { civilDateOf, earlier, type Instant } from '../time/instant.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRefusal } from './refusals.ts';

const keptUrgers = 3;

/** The lead unit of a late case says how far it is (办理进展); the next report is due so many working days on. */
export function decideReport(
  { kind, holder, lateSince }: CaseFile,
  { text }: CommandOf<'report'>,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (lateSince === null) return refused({ tag: 'notLate' });
  const reportDueAt = reportDueAfter(rules, kind, civilDateOf(now, rules.city.timeZone));
  return accepted([{ type: 'progressReported', v: 1, at: now, unitId: holder.unitId, text, reportDueAt }]);
}

/**
 * The hub, the overseer or a leader urges the unit (督办), which replies within the city's working days. A second urge joins
 * one that is open: one reply, within the time of the first, reaches everybody who urged.
 */
export function decideUrge(
  { urge }: CaseFile,
  { by, text }: CommandOf<'urge'>,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  const { dueOn } = countFrom(
    rules.calendar,
    civilDateOf(now, rules.city.timeZone),
    rules.city.urgeReplyDays,
  );
  const fresh = lateAt(rules, dueOn);
  const others = (urge?.urgers ?? []).filter((accountId) => accountId !== by.accountId);
  return accepted([
    {
      type: 'urged',
      v: 1,
      at: now,
      text,
      by: by.accountId,
      urgers: [...others, by.accountId].slice(-keptUrgers),
      replyBy: urge === null || urge.missed ? fresh : earlier(urge.replyBy, fresh),
    },
  ]);
}

/** The lead unit replies to what it was urged to. */
export function decideReplyToUrge(
  { holder, urge }: CaseFile,
  { text }: CommandOf<'replyToUrge'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (urge === null) return refused({ tag: 'notUrged' });
  const { urgers } = urge;
  return accepted([{ type: 'urgeReplied', v: 1, at: now, unitId: holder.unitId, text, urgers }]);
}
