import { expect, test } from 'vitest';
import { type LetterLimits, letterCountsAt } from '../../../shared/domain/case/letter-limits.ts';
import { beijing, enterpriseId, people } from '../../support/case-world.ts';

const by = { accountId: people.writer, enterpriseId };
const limits: LetterLimits = {
  person: { letters: 3, per: 'hour' },
  enterprise: { letters: 5, per: 'day' },
};

test.each([
  ['2026-09-28 09:00', ['2026-09-28 09:00', '2026-09-28 10:00'], ['2026-09-28 00:00', '2026-09-29 00:00']],
  ['2026-09-28 09:59', ['2026-09-28 09:00', '2026-09-28 10:00'], ['2026-09-28 00:00', '2026-09-29 00:00']],
  ['2026-09-28 23:59', ['2026-09-28 23:00', '2026-09-29 00:00'], ['2026-09-28 00:00', '2026-09-29 00:00']],
  ['2026-09-29 00:00', ['2026-09-29 00:00', '2026-09-29 01:00'], ['2026-09-29 00:00', '2026-09-30 00:00']],
  // In UTC this is still the day before.
  ['2026-12-31 07:30', ['2026-12-31 07:00', '2026-12-31 08:00'], ['2026-12-31 00:00', '2027-01-01 00:00']],
] as const)(
  'a letter of %s counts within %j for its writer and within %j for the enterprise',
  (at, hour, day) => {
    expect(letterCountsAt(limits, 'Asia/Shanghai', by, beijing(at))).toEqual([
      {
        writer: { kind: 'person', id: people.writer },
        startsAt: beijing(hour[0]),
        endsAt: beijing(hour[1]),
        limit: 3,
      },
      {
        writer: { kind: 'enterprise', id: enterpriseId },
        startsAt: beijing(day[0]),
        endsAt: beijing(day[1]),
        limit: 5,
      },
    ]);
  },
);
