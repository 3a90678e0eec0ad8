import * as z from 'zod';
import { checkCreditCode, CreditCode, type CreditCodeRefusal } from '../enterprise/credit-code.ts';
import { accepted, refused, type Result } from '../result.ts';
import { EnterpriseId } from './ids.ts';

/** As what somebody trades: a company, or a person in business (个体工商户). */
const RegisterType = z.enum(['enterprise', 'individual']);

/** What an enterprise says of itself from the beginning. */
const profile = {
  name: z.string().min(1).max(100),
  /** The county of its premises, GB/T 2260. */
  county: z.string().regex(/^\d{6}$/, 'six digits'),
  /** Division, group or class of GB/T 4754. */
  industry: z.string().regex(/^\d{2,4}$/, 'two to four digits'),
  registerType: RegisterType,
};

export const EnterpriseProfile = z.strictObject(profile).readonly();
export type EnterpriseProfile = z.infer<typeof EnterpriseProfile>;

/** An enterprise of the directory (企业). */
export const Enterprise = z
  .strictObject({
    id: EnterpriseId,
    creditCode: CreditCode,
    /** Why the hub admits a code that GB 32100 does not; null for all others. */
    codeOverrideReason: z.string().min(1).max(200).nullable(),
    ...profile,
    /** Null while nobody of it has said so: a platform that passes its letter on does not know. */
    industry: profile.industry.nullable(),
    /** How many write for it; none: it is nobody's yet, or no more. */
    people: z.int().min(0),
    /** Counts what was changed of it and its people; the write condition. */
    revision: z.int().min(1),
  })
  .readonly();
export type Enterprise = z.infer<typeof Enterprise>;

/** Whether the enterprise may stand in the directory: its credit code obeys GB 32100, or the hub has said why it need not. */
export function admitEnterprise(enterprise: Enterprise): Result<Enterprise, CreditCodeRefusal> {
  if (enterprise.codeOverrideReason !== null) return accepted(enterprise);
  const checked = checkCreditCode(enterprise.creditCode);
  return checked.ok ? accepted(enterprise) : refused(checked.refusal);
}
