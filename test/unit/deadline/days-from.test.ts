import { expect, test } from 'vitest';
import { daysFrom } from '../../../shared/domain/deadline/counting.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, rules } from '../../support/case-world.ts';

/** Over the National Day holiday of 2026: 1-7 October are days off, Saturday the 10th is worked. */
test.each([
  ['2026-09-28 08:30', -2],
  ['2026-09-29 23:59', -1],
  ['2026-09-30 00:00', 0],
  ['2026-10-01 00:00', 0],
  ['2026-10-07 23:59', 0],
  ['2026-10-08 08:30', 1],
  ['2026-10-10 08:30', 3],
  ['2026-10-11 12:00', 3],
])('%s lies %i working days from the due day, Wednesday 30 September', (now, days) => {
  expect(daysFrom(rules, civilDate('2026-09-30'), beijing(now))).toBe(days);
});
