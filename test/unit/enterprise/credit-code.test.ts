import { describe, expect, it } from 'vitest';
import { CreditCode, checkCreditCode } from '../../../shared/domain/enterprise/credit-code.ts';
import { registrationAuthorities } from '../../../shared/domain/enterprise/registration-authorities.ts';
import { accepted, refused } from '../../../shared/domain/result.ts';
import vectors from '../../data/uscc-vectors.json' with { type: 'json' };

const alphabet = Array.from(vectors.alphabet);

describe('credit code (GB 32100)', () => {
  it.each(vectors.valid)('$code is valid: $note', ({ code }) => {
    expect(checkCreditCode(code)).toEqual(accepted(code));
  });

  it.each(vectors.invalid)('"$code" is refused: $fullCheck, $note', ({ code, fullCheck }) => {
    expect(checkCreditCode(code)).toEqual(refused({ tag: fullCheck }));
  });

  it.each(vectors.valid)('$code: no other last character will do', ({ code, checkChar }) => {
    const passing = alphabet.filter((last) => checkCreditCode(code.slice(0, 17) + last).ok);
    expect(passing).toEqual([checkChar]);
  });

  it.each(vectors.valid)(
    '$code: every other single character and every swap of neighbours is noticed',
    ({ code }) => {
      const slips = Array.from(code).flatMap((right, at) => {
        const swapped = code.slice(0, at) + code.charAt(at + 1) + right + code.slice(at + 2);
        const wrong = alphabet.filter((character) => character !== right);
        return [
          ...wrong.map((character) => code.slice(0, at) + character + code.slice(at + 1)),
          ...(at < 17 && swapped !== code ? [swapped] : []),
        ];
      });
      expect(slips.length).toBeGreaterThanOrEqual(18 * 30);
      expect(slips.filter((slip) => checkCreditCode(slip).ok)).toEqual([]);
    },
  );

  it('knows the authorities of the standard and their categories', () => {
    const expected = Object.entries(vectors.authorities).map(([authority, { categories }]) => [
      authority,
      Object.keys(categories).join(''),
    ]);
    expect(Object.fromEntries(registrationAuthorities)).toEqual(Object.fromEntries(expected));
  });

  it('refuses a category that its authority does not register', () => {
    expect(checkCreditCode('99350582000000027N')).toEqual(refused({ tag: 'category' }));
  });

  it.each(vectors.knownRealWorldExceptions)(
    '$code, in use against the standard, keeps the form',
    ({ code }) => {
      expect(checkCreditCode(code)).toEqual(refused({ tag: 'checkDigit' }));
      expect(CreditCode.parse(code)).toBe(code);
    },
  );

  it.each(['91330100799655058b', '91330100799655058B0', ' 91330100799655058B', '91330100799655058B\n', ''])(
    '%j has not even the form',
    (text) => {
      expect(CreditCode.safeParse(text).success).toBe(false);
    },
  );
});
