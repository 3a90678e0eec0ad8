import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import { countFrom, overdueDays, workingDaysIn } from '../../../shared/domain/deadline/counting.ts';
import { deadlineOf } from '../../../shared/domain/deadline/deadline.ts';
import { lateAt } from '../../../shared/domain/deadline/late-at.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { instant, isBefore } from '../../../shared/domain/time/instant.ts';
import golden from '../../data/calendar-vectors.json' with { type: 'json' };

const rules = quanzhouRules(stateCouncilNotices);
const closeOfBusiness = { ...rules, city: { ...rules.city, lateFrom: 'closeOfBusiness' as const } };

const letters = golden.vectors.flatMap((vector) =>
  CaseKind.options.map((kind) => ({ ...vector, kind, expected: vector[kind] })),
);

describe('golden letters', () => {
  it.each(letters)('$id $kind: $title', ({ receivedAt, day0, kind, expected }) => {
    const provisional = 'provisional' in expected && expected.provisional;
    expect(deadlineOf(rules, kind, instant(receivedAt))).toEqual({
      limitDays: expected.workingDays,
      countedDays: expected.workingDays,
      receivedOn: day0,
      dueOn: expected.deadlineDate,
      lateAt: instant(expected.deadlineEndExclusiveUtc),
      provisional,
    });
    expect(instant(expected.deadlineEndExclusive)).toBe(instant(expected.deadlineEndExclusiveUtc));
  });

  it.each(letters)('$id $kind where the city chooses close of business', ({ receivedAt, kind, expected }) => {
    const deadline = deadlineOf(closeOfBusiness, kind, instant(receivedAt));
    expect(deadline.dueOn).toBe(expected.deadlineDate);
    expect(deadline.lateAt).toBe(instant(expected.closeOfBusinessVariant));
  });
});

describe('golden extensions', () => {
  it.each(golden.extensionVectors)('$id: $tests', (vector) => {
    const oldDueOn = civilDate(vector.oldDeadlineDate);
    const { dueOn, provisional } = countFrom(rules.calendar, oldDueOn, vector.extendByWorkingDays);
    expect(dueOn).toBe(vector.newDeadlineDate);
    expect(provisional).toBe(false);
    const counted = vector.countedDays.split(' ').map((day) => day.slice(0, 10));
    expect(workingDaysIn(rules.calendar, oldDueOn, dueOn)).toEqual(counted);
  });
});

describe('golden lateness', () => {
  it.each(golden.overdueVectors)('$id', ({ deadlineDate, now, overdue, overdueWorkingDays }) => {
    const dueOn = civilDate(deadlineDate);
    expect(isBefore(instant(now), lateAt(rules, dueOn))).toBe(!overdue);
    expect(overdueDays(rules, dueOn, instant(now))).toBe(overdueWorkingDays);
  });
});
