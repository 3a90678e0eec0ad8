import * as z from 'zod';
import { accepted, refused, type Result } from '../result.ts';
import { registrationAuthorities } from './registration-authorities.ts';

// 31 characters: I, O, S, V and Z are not used. The value of a character is its index (GB 32100-2015, GB/T 17710).
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 18;
const weightBase = 3;

/**
 * A unified social credit code (统一社会信用代码) in form: 18 characters of the standard's alphabet. Whether it obeys the
 * standard is `checkCreditCode`'s to say; a few codes in real use do not, and the hub admits those with a reason.
 */
export const CreditCode = z
  .string()
  .regex(new RegExp(`^[${alphabet}]{${length}}$`), '18 characters, digits and capitals without I, O, S, V, Z')
  .brand<'CreditCode'>();
export type CreditCode = z.infer<typeof CreditCode>;

/** The first rule of GB 32100 that a text breaks. */
export interface CreditCodeRefusal {
  readonly tag: 'empty' | 'length' | 'charset' | 'authority' | 'category' | 'region' | 'checkDigit';
}

/**
 * Checks a text against GB 32100-2015, character by character and then by its check digit (ISO 7064 MOD 31-3). Lower case
 * is refused, not corrected. The check digit of the organisation code within (GB 11714) is left alone: codes in use break it.
 */
export function checkCreditCode(text: string): Result<CreditCode, CreditCodeRefusal> {
  if (text === '') return refused({ tag: 'empty' });
  if (text.length !== length) return refused({ tag: 'length' });
  const code = CreditCode.safeParse(text);
  if (!code.success) return refused({ tag: 'charset' });
  const categories = registrationAuthorities.get(text.charAt(0));
  if (categories === undefined) return refused({ tag: 'authority' });
  if (!categories.includes(text.charAt(1))) return refused({ tag: 'category' });
  if (!/^\d{6}$/.test(text.slice(2, 8))) return refused({ tag: 'region' });
  if (text.at(-1) !== checkCharacter(text)) return refused({ tag: 'checkDigit' });
  return accepted(code.data);
}

function checkCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, length - 1)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * weightBase) % alphabet.length;
  }
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}
