import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { firstDayEndingAfter } from '../../../shared/domain/deadline/late-at.ts';
import { nextOfficeOpening, officeMoment } from '../../../shared/domain/deadline/office-opening.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { instant } from '../../../shared/domain/time/instant.ts';

const rules = quanzhouRules(stateCouncilNotices);
const closeOfBusiness = { ...rules, city: { ...rules.city, lateFrom: 'closeOfBusiness' as const } };
const at = (local: string) => instant(`${local}+08:00`);

describe('office hours', () => {
  it.each([
    ['2026-10-10T00:00', '2026-10-10T08:30'],
    ['2026-10-10T08:30', '2026-10-10T08:30'],
    ['2026-10-10T08:30:00.001', '2026-10-12T08:30'],
    ['2026-09-30T18:00', '2026-10-08T08:30'],
    ['2026-10-03T12:00', '2026-10-08T08:30'],
    ['2026-02-14T07:00', '2026-02-14T08:30'],
  ])('after %s the offices open %s (RULES 7)', (now, opening) => {
    expect(nextOfficeOpening(rules, at(now))).toBe(at(opening));
  });

  it.each([
    ['2026-10-09T17:29', '2026-10-09'],
    ['2026-10-09T17:30', '2026-10-10'],
    ['2026-10-09T23:59', '2026-10-10'],
  ])('at %s the first day to end, at close of business, is %s', (now, day) => {
    expect(firstDayEndingAfter(closeOfBusiness, at(now))).toBe(day);
    expect(firstDayEndingAfter(rules, at(now))).toBe('2026-10-09');
  });

  it.each([
    ['2026-07-02T08:29:59.999', '2026-07-02T08:30'],
    ['2026-07-02T08:30', '2026-07-02T08:30'],
    ['2026-07-02T17:45', '2026-07-02T17:45'],
    ['2026-07-02T17:59:59.999', '2026-07-02T17:59:59.999'],
    ['2026-07-02T18:00', '2026-07-03T08:30'],
    ['2026-01-15T17:29:59.999', '2026-01-15T17:29:59.999'],
    ['2026-01-15T17:30', '2026-01-16T08:30'],
    ['2026-01-15T17:45', '2026-01-16T08:30'],
    ['2026-05-29T17:45', '2026-06-01T08:30'],
    ['2026-06-01T17:45', '2026-06-01T17:45'],
    ['2026-09-30T17:45', '2026-09-30T17:45'],
    ['2026-09-30T18:00', '2026-10-08T08:30'],
    ['2026-10-08T17:45', '2026-10-09T08:30'],
    ['2026-10-03T12:00', '2026-10-08T08:30'],
    ['2026-10-10T12:00', '2026-10-10T12:00'],
    ['2026-10-11T12:00', '2026-10-12T08:30'],
    ['2026-02-14T17:00', '2026-02-14T17:00'],
    ['2026-02-14T17:30', '2026-02-24T08:30'],
  ])('people can be told what happens at %s at %s', (happens, told) => {
    expect(officeMoment(rules, at(happens))).toBe(at(told));
  });
});
