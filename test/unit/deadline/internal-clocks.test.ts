import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import { deadlineOf } from '../../../shared/domain/deadline/deadline.ts';
import { acceptBy, triageBy } from '../../../shared/domain/deadline/internal-clocks.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { instant } from '../../../shared/domain/time/instant.ts';

const rules = quanzhouRules(stateCouncilNotices);
const closeOfBusiness = { ...rules, city: { ...rules.city, lateFrom: 'closeOfBusiness' as const } };
const at = (local: string) => instant(`${local}+08:00`);
const received = (kind: CaseKind, on: string) => deadlineOf(rules, kind, at(`${on}T10:00`));

describe('triage by the hub (RULES 6)', () => {
  it.each([
    ['consultation', '2026-09-24', '2026-09-28T12:00'],
    ['consultation', '2026-02-13', '2026-02-14T12:00'],
    ['consultation', '2025-12-31', '2026-01-04T12:00'],
    ['suggestion', '2026-09-24', '2026-09-29T00:00'],
    ['appeal', '2026-09-30', '2026-10-09T00:00'],
  ] as const)('of a %s received %s is due by %s', (kind, on, expected) => {
    expect(triageBy(rules, kind, received(kind, on))).toBe(at(expected));
  });

  it('ends with the office where the city chooses close of business, and noon stays noon', () => {
    const deadline = deadlineOf(closeOfBusiness, 'appeal', at('2026-09-24T10:00'));
    expect(triageBy(closeOfBusiness, 'appeal', deadline)).toBe(at('2026-09-28T18:00'));
    expect(triageBy(closeOfBusiness, 'consultation', deadline)).toBe(at('2026-09-28T12:00'));
  });

  it('is never past the due day, whatever the city configures', () => {
    const clocks = { ...rules.city.clocks.consultation, triage: { onDay: 4, by: '12:00' } };
    const slow = {
      ...rules,
      city: { ...rules.city, clocks: { ...rules.city.clocks, consultation: clocks } },
    };
    const deadline = received('consultation', '2026-03-02');
    expect(triageBy(slow, 'consultation', deadline)).toBe(deadline.lateAt);
  });
});

describe('accepting, designating and first contact (RULES 6)', () => {
  it.each([
    // Received Mon 2 Mar, due Wed 4 Mar: by the end of day 1, though dispatched on the day of receipt.
    ['2026-03-02', '2026-03-02T11:00', '2026-03-04T00:00'],
    ['2026-03-02', '2026-03-03T11:00', '2026-03-04T00:00'],
    // Dispatched on the due day: by its end.
    ['2026-03-02', '2026-03-04T11:00', '2026-03-05T00:00'],
    ['2026-03-02', '2026-03-04T23:59:59.999', '2026-03-05T00:00'],
    // Dispatched after it: by the end of that day.
    ['2026-03-02', '2026-03-05T00:00', '2026-03-06T00:00'],
    ['2026-03-02', '2026-03-07T12:00', '2026-03-10T00:00'],
    // Dispatched on the eve and in the middle of the National Day holiday.
    ['2026-09-30', '2026-09-30T23:00', '2026-10-09T00:00'],
    ['2026-09-30', '2026-10-03T10:00', '2026-10-09T00:00'],
    ['2026-09-30', '2026-10-09T10:00', '2026-10-10T00:00'],
    // Received Fri 13 Feb: day 1 is the make-up Saturday.
    ['2026-02-13', '2026-02-13T15:00', '2026-02-15T00:00'],
    ['2026-02-13', '2026-02-14T09:00', '2026-02-15T00:00'],
    ['2026-02-13', '2026-02-15T09:00', '2026-02-25T00:00'],
  ])('of a consultation received %s, dispatched %s, is due by %s', (on, dispatchedAt, expected) => {
    const deadline = received('consultation', on);
    expect(acceptBy(rules, 'consultation', deadline, at(dispatchedAt))).toBe(at(expected));
  });

  it.each([
    ['suggestion', '2026-03-02', '2026-03-02T11:00', '2026-03-04T00:00'],
    ['suggestion', '2026-03-02', '2026-03-06T11:00', '2026-03-10T00:00'],
    // Dispatched on the due day, Mon 9 Mar: not past it. Dispatched after it: one working day.
    ['suggestion', '2026-03-02', '2026-03-09T23:59', '2026-03-10T00:00'],
    ['suggestion', '2026-03-02', '2026-03-10T00:00', '2026-03-12T00:00'],
    ['appeal', '2026-09-30', '2026-09-30T11:00', '2026-10-09T00:00'],
    ['appeal', '2026-09-30', '2026-10-09T11:00', '2026-10-11T00:00'],
    ['appeal', '2026-09-30', '2026-10-10T11:00', '2026-10-13T00:00'],
  ] as const)('of a %s received %s, dispatched %s, is due by %s', (kind, on, dispatchedAt, expected) => {
    expect(acceptBy(rules, kind, received(kind, on), at(dispatchedAt))).toBe(at(expected));
  });

  it.each([
    ['2026-03-04T17:29', '2026-03-04T17:30'],
    ['2026-03-04T17:30', '2026-03-05T17:30'],
    ['2026-03-06T20:00', '2026-03-09T17:30'],
  ])('dispatched %s, with close of business, is due by %s: never before it began', (now, expected) => {
    const deadline = deadlineOf(closeOfBusiness, 'consultation', at('2026-03-02T10:00'));
    expect(acceptBy(closeOfBusiness, 'consultation', deadline, at(now))).toBe(at(expected));
  });
});
