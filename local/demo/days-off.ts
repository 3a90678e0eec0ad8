import type { DueDay } from './letter.ts';

/** An appeal of 24 September 2026, counted by hand over Mid-Autumn and National Day. */
export const nationalDay: DueDay = {
  dueOn: '2026-10-15',
  notCounted: [
    ['2026-09-25', '中秋节'],
    ['2026-09-26', '中秋节'],
    ['2026-09-27', '中秋节'],
    ['2026-10-01', '国庆节'],
    ['2026-10-02', '国庆节'],
    ['2026-10-03', '国庆节'],
    ['2026-10-04', '国庆节'],
    ['2026-10-05', '国庆节'],
    ['2026-10-06', '国庆节'],
    ['2026-10-07', '国庆节'],
    ['2026-10-11', 'weekend'],
  ],
  madeUp: ['2026-10-10'],
};
