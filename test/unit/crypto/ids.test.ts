import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../../../shared/adapters/crypto/check-digit.ts';
import { randomIds } from '../../../shared/adapters/crypto/random-ids.ts';
import { CaseId } from '../../../shared/domain/case/case-id.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { instant } from '../../../shared/domain/time/instant.ts';

const digits = fc.stringMatching(/^\d{13}$/);

describe('check digit, ISO/IEC 7064 MOD 11,10', () => {
  it.each([
    ['0794', '5'], // the example of the standard
    ['3657426180', '9'], // the specimen of the German tax number, which uses the same system
  ])('of %s is %s', (row, check) => {
    expect(checkDigit(row)).toBe(check);
  });

  it('detects every single wrong digit', () => {
    fc.assert(
      fc.property(digits, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (row, place, shift) => {
        const wrong = String((Number(row[place]) + shift) % 10);
        expect(checkDigit(row.slice(0, place) + wrong + row.slice(place + 1))).not.toBe(checkDigit(row));
      }),
    );
  });
});

describe('ids', () => {
  const ids = randomIds();
  const at = instant('2026-09-24T09:50:00.000Z');

  it('grow, also within a millisecond and when the clock of a later request is behind', () => {
    const made = [at, at, instant('2026-09-24T09:49:59.000Z'), at].map((when) => ids.ulid(when));
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(made.length);
    for (const id of made) expect(CaseId.safeParse(id).success).toBe(true);
  });

  it('give case numbers of the day with a valid check digit and no order in them', () => {
    const numbers = Array.from({ length: 200 }, () => ids.caseNumber(civilDate('2026-09-24')));
    for (const number of numbers) {
      expect(number).toMatch(/^20260924-\d{6}$/);
      const row = number.replace('-', '');
      expect(checkDigit(row.slice(0, -1))).toBe(row.at(-1));
    }
    expect(numbers).not.toEqual(numbers.toSorted());
  });
});
