import { describe, expect, test } from 'vitest';
import { isBalanced, nothingPlanned } from '../../../shared/domain/mailing/delivery-account.ts';
import { differs, nextCountAt } from '../../../shared/domain/policy/delivery-count.ts';
import { beijing } from '../../support/case-world.ts';

const publishedAt = beijing('2026-09-01 09:00');
const endedAt = beijing('2026-09-01 09:03');
const next = (last?: string) =>
  nextCountAt(publishedAt, { endedAt }, last === undefined ? null : { at: beijing(last) });

describe('the next count', () => {
  test.each([
    ['settled', undefined, '2026-09-01 09:13'],
    ['a quarter of an hour later at first', '2026-09-01 09:13', '2026-09-01 09:28'],
    ['after an eighth of the age', '2026-09-02 09:00', '2026-09-02 12:00'],
    ['a week later at most', '2026-12-01 09:00', '2026-12-08 09:00'],
  ])('is when it has %s', (_, last, expected) => {
    expect(next(last)).toBe(beijing(expected));
  });

  test('is not before the publication has come to its end', () => {
    expect(nextCountAt(publishedAt, undefined, null)).toBeUndefined();
    expect(nextCountAt(publishedAt, { endedAt: null }, null)).toBeUndefined();
  });
});

describe('a difference', () => {
  const mails = {
    ...nothingPlanned,
    planned: 3,
    mails: 2,
    withheld: 1,
    accepted: 2,
    delivered: 1,
    noNews: 1,
  };

  test('is somebody who lacks the version, or a sum that is not what it must be', () => {
    expect(differs({ missing: 0, mails })).toBe(false);
    expect(differs({ missing: 1, mails })).toBe(true);
    for (const sum of ['planned', 'mails', 'accepted', 'pending', 'noNews', 'unknown'] as const) {
      expect(isBalanced({ ...mails, [sum]: mails[sum] + 1 })).toBe(false);
    }
  });
});
