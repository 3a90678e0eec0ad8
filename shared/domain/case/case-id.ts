import * as z from 'zod';

/** Identifies a case (办件): a ULID, so ids sort by the time of submission. */
export const CaseId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'a ULID: 26 characters of Crockford base 32')
  .brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** What people say on the telephone (办件编号): civil date of receipt, five digits, and one check digit (ISO/IEC 7064 MOD 11,10). */
export const CaseNumber = z
  .string()
  .regex(/^\d{8}-\d{6}$/, 'eight digits of a date, a hyphen, six digits')
  .brand<'CaseNumber'>();
export type CaseNumber = z.infer<typeof CaseNumber>;
