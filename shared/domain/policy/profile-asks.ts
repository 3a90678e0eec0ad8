import * as z from 'zod';
import { Enterprise } from '../directory/enterprise.ts';
import { EnterpriseId } from '../directory/ids.ts';
import { type Profile, type ProfileField, profileFields } from '../profile/profile.ts';
import { CivilDate } from '../time/civil-date.ts';
import { explain } from './explain.ts';
import { isOpenTo } from './openness.ts';
import type { PolicyInForce } from './policy-header.ts';

/** So many enterprises of one person are named in one message. */
export const askedEnterprises = 10;

/** What an enterprise is asked to fill in, since it decides whether policies are for it that it can still have something of. */
export const ProfileAsk = z
  .strictObject({
    enterpriseId: EnterpriseId,
    enterprise: Enterprise.unwrap().shape.name,
    missing: z.array(z.enum(profileFields)).min(1).readonly(),
    /** How many policies wait for it. */
    policies: z.int().min(1),
  })
  .readonly();
export type ProfileAsk = z.infer<typeof ProfileAsk>;

/** What is missing of a profile for policies that are open on that day; undefined where nothing is. */
export function missingFor(
  profile: Profile,
  policies: readonly Pick<PolicyInForce, 'criteria' | 'validUntil' | 'programmes'>[],
  on: CivilDate,
): Pick<ProfileAsk, 'missing' | 'policies'> | undefined {
  const asked = new Set<ProfileField>();
  let waiting = 0;
  for (const policy of policies) {
    if (!isOpenTo(policy, on)) continue;
    const { missing } = explain(profile, policy.criteria, on);
    if (missing.length === 0) continue;
    waiting += 1;
    for (const field of missing) asked.add(field);
  }
  if (waiting === 0) return undefined;
  return { missing: profileFields.filter((field) => asked.has(field)), policies: waiting };
}

/** How far the asking of a week has come. */
export const ProfileAskJob = z
  .strictObject({
    /** The day of the week's asking. */
    on: CivilDate,
    /** Counts its pages; the write condition. */
    step: z.int().min(0),
    /** Behind what the next page begins; null before the first. */
    after: z.strictObject({ partition: z.string(), sort: z.string() }).readonly().nullable(),
    done: z.boolean(),
    /** How many people were asked so far; a page that ran twice counts twice. */
    asked: z.int().min(0),
  })
  .readonly();
export type ProfileAskJob = z.infer<typeof ProfileAskJob>;
