import * as z from 'zod';
import { BrokenRule, ClaimId } from '../../domain/directory/claim.ts';
import { Enterprise, EnterpriseProfile } from '../../domain/directory/enterprise.ts';
import { AccountId, EnterpriseId } from '../../domain/directory/ids.ts';
import { Instant } from '../../domain/time/instant.ts';

const { id, creditCode, name, county, industry, registerType } = Enterprise.unwrap().shape;

/** An enterprise as its people and the hub see it. */
export const EnterpriseView = z
  .strictObject({ id, creditCode, name, county, industry, registerType })
  .readonly()
  .meta({ id: 'Enterprise' });

/** A claim on an enterprise, by how it stands. */
export const ClaimView = z
  .strictObject({
    id: ClaimId,
    creditCode,
    brokenRule: BrokenRule.nullable().meta({
      description: '信用代码违反的规则（GB 32100），没有则为 null · The rule that the code breaks, or null',
    }),
    profile: EnterpriseProfile,
    filedAt: Instant,
    status: z.enum(['pending', 'approved', 'rejected']),
    decidedAt: Instant.nullable(),
    reason: z.string().nullable().meta({ description: '核实情况或未通过的理由 · What the hub says of it' }),
    enterpriseId: EnterpriseId.nullable().meta({
      description: '通过后的企业 · The enterprise, once approved',
    }),
    claimant: z
      .strictObject({
        accountId: AccountId,
        name: z.string(),
        email: z.string(),
        phone: z.string().nullable(),
      })
      .readonly()
      .optional()
      .meta({ description: '只有枢纽平台核实时可见 · For the hub, to verify it' }),
  })
  .readonly()
  .meta({ id: 'Claim' });
export type ClaimView = z.input<typeof ClaimView>;

/** A page of claims. */
export const ClaimListView = z
  .strictObject({ items: z.array(ClaimView).readonly() })
  .readonly()
  .meta({ id: 'ClaimList' });
