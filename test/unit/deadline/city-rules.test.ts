import { describe, expect, it } from 'vitest';
import { CityRules } from '../../../shared/domain/deadline/city-rules.ts';
import { quanzhou } from '../../../shared/domain/deadline/quanzhou-rules.ts';

describe('the rules of a city', () => {
  it.each([
    ['an unknown time zone', { timeZone: 'Asia/Quanzhou' }],
    ['a limit of no days', { limitDays: { ...quanzhou.limitDays, appeal: 0 } }],
    ['a kind without a limit', { limitDays: { consultation: 2, suggestion: 5 } }],
    ['a time that no clock shows', { officeHours: { ...quanzhou.officeHours, opens: '24:00' } }],
    [
      'a season over the year’s end',
      {
        officeHours: {
          ...quanzhou.officeHours,
          seasonal: { from: '11-01', to: '02-28', closes: '17:00' },
        },
      },
    ],
    ['an unknown setting', { pauses: true }],
  ])('are refused with %s', (_, change) => {
    expect(CityRules.safeParse(quanzhou).success).toBe(true);
    expect(CityRules.safeParse({ ...quanzhou, ...change }).success).toBe(false);
  });
});
