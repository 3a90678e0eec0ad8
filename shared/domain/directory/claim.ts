import * as z from 'zod';
import { CreditCode } from '../enterprise/credit-code.ts';
import { Instant } from '../time/instant.ts';
import { EnterpriseProfile } from './enterprise.ts';
import { AccountId, EnterpriseId } from './ids.ts';

/** Identifies a claim: a ULID. */
export const ClaimId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'a ULID')
  .brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

/** The rules of GB 32100 that a code of the right form can break. */
export const BrokenRule = z.enum(['authority', 'category', 'region', 'checkDigit']);
export type BrokenRule = z.infer<typeof BrokenRule>;

/** What became of a claim. */
const Decision = z.discriminatedUnion('outcome', [
  /** The city's login had proved it. */
  z.strictObject({ outcome: z.literal('proved'), at: Instant, enterpriseId: EnterpriseId }).readonly(),
  z
    .strictObject({
      outcome: z.literal('approved'),
      at: Instant,
      by: AccountId,
      reason: z.string(),
      enterpriseId: EnterpriseId,
    })
    .readonly(),
  z
    .strictObject({ outcome: z.literal('rejected'), at: Instant, by: AccountId, reason: z.string() })
    .readonly(),
]);

/** That somebody says they act for the enterprise of a credit code (认领企业). */
export const Claim = z
  .strictObject({
    id: ClaimId,
    accountId: AccountId,
    creditCode: CreditCode,
    /** The rule that the code breaks although it stands so on the licence; null where it obeys all. */
    brokenRule: BrokenRule.nullable(),
    profile: EnterpriseProfile,
    filedAt: Instant,
    /** Null while it awaits the hub. */
    decided: Decision.nullable(),
  })
  .readonly();
export type Claim = z.infer<typeof Claim>;
