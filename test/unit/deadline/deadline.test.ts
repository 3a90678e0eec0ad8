import { describe, expect, it } from 'vitest';
import { Notice } from '../../../shared/domain/calendar/notice.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import { countFrom } from '../../../shared/domain/deadline/counting.ts';
import { deadlineOf } from '../../../shared/domain/deadline/deadline.ts';
import { lateAt } from '../../../shared/domain/deadline/late-at.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { civilDate, plusDays } from '../../../shared/domain/time/civil-date.ts';
import { instant, isBefore } from '../../../shared/domain/time/instant.ts';

const rules = quanzhouRules(stateCouncilNotices);
const closeOfBusiness = { ...rules, city: { ...rules.city, lateFrom: 'closeOfBusiness' as const } };
const at = (local: string) => instant(`${local}+08:00`);

describe('counting (RULES 1)', () => {
  const rows: readonly (readonly [CaseKind, string, string, string])[] = [
    ['consultation', '2026-09-30T23:59', '2026-10-09', 'a minute before a holiday'],
    ['consultation', '2026-10-02T10:00', '2026-10-09', 'on a holiday'],
    ['appeal', '2026-09-30T23:59', '2026-10-20', 'a minute before a holiday'],
    ['appeal', '2026-10-02T10:00', '2026-10-20', 'on a holiday'],
    ['suggestion', '2026-09-24T09:00', '2026-10-09', 'over both autumn holidays'],
    ['consultation', '2026-02-13T09:00', '2026-02-24', 'Sat 14 Feb is day 1'],
    ['consultation', '2026-02-12T09:00', '2026-02-14', 'the day before: due on the make-up Saturday'],
    ['consultation', '2026-02-14T09:00', '2026-02-25', 'the day after: received on the make-up Saturday'],
    ['consultation', '2026-10-08T00:00', '2026-10-10', 'due on the make-up Saturday after the holiday'],
    ['consultation', '2026-10-09T00:00', '2026-10-12', 'the make-up Saturday is day 1'],
    ['consultation', '2026-10-10T12:00', '2026-10-13', 'received on the make-up Saturday'],
    [
      'consultation',
      '2026-09-18T17:00',
      '2026-09-21',
      'the make-up Sunday counts, the Saturday before does not',
    ],
    ['consultation', '2025-12-31T09:00', '2026-01-05', 'over New Year and the make-up Sunday 4 Jan'],
    ['consultation', '2025-12-30T09:00', '2026-01-04', 'day 1 is New Year’s Eve'],
  ];
  it.each(rows)('a %s received %s is due %s: %s', (kind, receivedAt, dueOn) => {
    expect(deadlineOf(rules, kind, at(receivedAt)).dueOn).toBe(dueOn);
  });

  it('is late from 00:00 after the due day, not an instant before', () => {
    const { dueOn, lateAt: late } = deadlineOf(rules, 'consultation', at('2026-09-30T23:59'));
    expect(dueOn).toBe('2026-10-09');
    expect(late).toBe(at('2026-10-10T00:00'));
    expect(isBefore(at('2026-10-09T23:59:59.999'), late)).toBe(true);
    expect(isBefore(at('2026-10-10T00:00'), late)).toBe(false);
  });

  it.each([
    ['2026-05-29', '17:30'],
    ['2026-06-01', '18:00'],
    ['2026-09-30', '18:00'],
    ['2026-10-08', '17:30'],
  ])('where the city chooses close of business, %s is over at %s', (date, time) => {
    expect(lateAt(closeOfBusiness, civilDate(date))).toBe(at(`${date}T${time}`));
  });

  it('takes the date of receipt in the city, not in UTC', () => {
    expect(deadlineOf(rules, 'consultation', instant('2026-03-03T15:59:59.999Z')).receivedOn).toBe(
      '2026-03-03',
    );
    expect(deadlineOf(rules, 'consultation', instant('2026-03-03T16:00:00Z')).receivedOn).toBe('2026-03-04');
  });
});

describe('provisional dates (RULES 2)', () => {
  it.each([
    ['2026-12-16', '2026-12-30', false],
    ['2026-12-17', '2026-12-31', false],
    ['2026-12-18', '2027-01-01', true],
    ['2026-12-31', '2027-01-14', true],
  ])('an appeal received %s is due %s, provisional: %s', (receivedOn, dueOn, provisional) => {
    expect(deadlineOf(rules, 'appeal', at(`${receivedOn}T10:00`))).toMatchObject({ dueOn, provisional });
  });

  it('a received day without a notice leaves the date firm: only counted and skipped days decide', () => {
    const from2021 = quanzhouRules(stateCouncilNotices.filter(({ year }) => year > 2020));
    expect(deadlineOf(from2021, 'consultation', at('2020-12-31T10:00')).provisional).toBe(false);
    expect(deadlineOf(from2021, 'consultation', at('2020-12-30T10:00')).provisional).toBe(true);
  });

  it('the notice for 2027 makes them firm, and moves what it touches in December 2026', () => {
    const notice2027 = Notice.parse({
      year: 2027,
      version: 1,
      documentNumbers: ['示例'],
      issuedOn: ['2026-11-25'],
      sources: ['https://example.com/2027'],
      days: ['2026-12-31', '2027-01-01'].map((date) => ({ date, name: '元旦', kind: 'off' })),
    });
    const loaded = quanzhouRules([...stateCouncilNotices, notice2027]);
    const due = (receivedOn: string) => deadlineOf(loaded, 'appeal', at(`${receivedOn}T10:00`));
    expect(due('2026-12-16')).toMatchObject({ dueOn: '2026-12-30', provisional: false });
    expect(due('2026-12-17')).toMatchObject({ dueOn: '2027-01-04', provisional: false });
    expect(due('2026-12-18')).toMatchObject({ dueOn: '2027-01-05', provisional: false });
  });
});

describe('extension (RULES 4)', () => {
  const deadline = deadlineOf(rules, 'suggestion', at('2026-09-24T10:00'));

  it('may be requested until the due day is over, strictly before the late instant', () => {
    expect(deadline.dueOn).toBe('2026-10-09');
    expect(isBefore(at('2026-10-09T23:59'), deadline.lateAt)).toBe(true);
    expect(isBefore(at('2026-10-10T00:00'), deadline.lateAt)).toBe(false);
  });

  it('counts on from the old due day, and is grantable until the end of the working day after it', () => {
    expect(countFrom(rules.calendar, deadline.dueOn, 5).dueOn).toBe('2026-10-15');
    const lastGrantOn = countFrom(rules.calendar, deadline.dueOn, 1).dueOn;
    expect(lateAt(rules, lastGrantOn)).toBe(at('2026-10-11T00:00'));
    expect(lateAt(closeOfBusiness, lastGrantOn)).toBe(at('2026-10-10T17:30'));
  });
});

it('counts calendar days where a rule says so (RULES 9)', () => {
  expect(plusDays(civilDate('2026-09-24'), 15)).toBe('2026-10-09');
});
