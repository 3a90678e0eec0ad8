import { describe, expect, it } from 'vitest';
import { CityRules } from '../../../shared/domain/deadline/city-rules.ts';
import { Ladder } from '../../../shared/domain/deadline/ladder.ts';
import { quanzhou } from '../../../shared/domain/deadline/quanzhou-rules.ts';

const { appeal } = quanzhou.ladder;
const late = { days: 1, tells: ['unitLead'] };
const rungs = (...days: readonly number[]) => ({
  rungs: days.map((n) => ({ days: n, tells: ['unitLead'] })),
});
const reports = (over: object) => ({ reports: { ...appeal.reports, ...over } });

describe('a ladder', () => {
  it.each([
    ['Quanzhou’s for an appeal', {}],
    ['one rung after the due day', { rungs: [late] }],
    ['five rungs', rungs(-3, 0, 1, 2, 60)],
    ['one row of recipients for all missing reports', reports({ missedTells: [['overseer']] })],
  ])('may be %s', (_what, change) => {
    expect(Ladder.safeParse({ ...appeal, ...change }).success).toBe(true);
  });

  it.each([
    ['no rung', { rungs: [] }],
    ['no rung after the due day', rungs(-2, 0)],
    ['six rungs, for which a commit has no room', rungs(-3, -2, -1, 0, 1, 2)],
    ['rungs that go down', rungs(2, 1)],
    ['two rungs on one day', rungs(1, 1)],
    ['a rung that tells nobody', { rungs: [{ days: 1, tells: [] }] }],
    ['a rung that tells somebody twice', { rungs: [{ days: 1, tells: ['leader', 'leader'] }] }],
    ['a rung for somebody unknown', { rungs: [{ days: 1, tells: ['mayor'] }] }],
    ['a rung on half a day', rungs(0.5, 1)],
    ['a rung after more than 60 days', rungs(61)],
    ['a rung more than 60 days before', rungs(-61, 1)],
    ['a rung with more to say', { rungs: [{ ...late, by: 'mail' }] }],
    ['reports every 0 days', reports({ everyDays: 0 })],
    ['reports every 61 days', reports({ everyDays: 61 })],
    ['missing reports that nobody hears of', reports({ missedTells: [] })],
    ['a missing report that nobody hears of', reports({ missedTells: [['unitLead'], []] })],
    ['no reports', { reports: undefined }],
    ['an unknown setting', { snooze: true }],
  ])('is refused with %s', (_what, change) => {
    expect(Ladder.safeParse({ ...appeal, ...change }).success).toBe(false);
  });
});

describe('the clocks of a city', () => {
  it.each([
    ['a kind without a ladder', { ladder: { consultation: appeal, suggestion: appeal } }],
    ['a ladder for an unknown kind', { ladder: { ...quanzhou.ladder, complaint: appeal } }],
    ['no time to reply to an urge', { urgeReplyDays: 0 }],
    ['no day to rate an answer', { ratingDays: 0 }],
    ['more than a year to rate an answer', { ratingDays: 367 }],
    ['a day that ends otherwise', { lateFrom: 'noon' }],
    [
      'a month that no calendar has',
      { officeHours: { ...quanzhou.officeHours, seasonal: { from: '06-01', to: '13-01', closes: '18:00' } } },
    ],
    [
      'a triage on the day of receipt',
      {
        clocks: {
          ...quanzhou.clocks,
          appeal: { ...quanzhou.clocks.appeal, triage: { onDay: 0, by: 'endOfDay' } },
        },
      },
    ],
    ['office hours that end before they begin', { officeHours: { ...quanzhou.officeHours, opens: '18:30' } }],
    [
      'a season in which the offices close before they open',
      { officeHours: { ...quanzhou.officeHours, seasonal: { from: '06-01', to: '09-30', closes: '08:00' } } },
    ],
  ])('are refused with %s', (_what, change) => {
    expect(CityRules.safeParse(quanzhou).success).toBe(true);
    expect(CityRules.safeParse({ ...quanzhou, ...change }).success).toBe(false);
  });
});
