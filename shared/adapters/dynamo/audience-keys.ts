import * as z from 'zod';
import { EnterpriseId } from '../../domain/directory/ids.ts';
import { PolicyId, PolicyVersion } from '../../domain/policy/policy.ts';
import { SubscriptionId } from '../../domain/policy/subscription.ts';
import { KeyPart, keyScheme } from './key-scheme.ts';

/** A version with four digits, so that it orders as the number does. */
const VersionPart = z.codec(z.string().regex(/^\d{4}$/), PolicyVersion, {
  decode: Number,
  encode: (version) => String(version).padStart(4, '0'),
});

/** A text of people's own, such as a topic, which may have a separator in it. */
const FreePart = z.codec(z.string(), z.string(), {
  decode: decodeURIComponent,
  encode: encodeURIComponent,
});

const Step = z.codec(z.string().regex(/^\d{6}$/), z.int().min(0).max(999_999), {
  decode: Number,
  encode: (step) => String(step).padStart(6, '0'),
});

/** What the partitions of the audience begin with. */
export const audiencePrefix = 'AUDIENCE#';

/** The copy of a profile by region and industry, for the matcher; no copy is read but in such a partition. */
export const regionAudienceKey = keyScheme(
  'AUDIENCE#REGION#{region}',
  '{industry}#{enterpriseId}',
  z.object({ region: KeyPart, industry: KeyPart, enterpriseId: EnterpriseId }),
);
/** The same by a qualification that the profile lists. */
export const tagAudienceKey = keyScheme(
  'AUDIENCE#TAG#{tag}',
  '{region}#{industry}#{enterpriseId}',
  z.object({ tag: KeyPart, region: KeyPart, industry: KeyPart, enterpriseId: EnterpriseId }),
);
/** A subscription, by something that a policy must have to belong to it. */
export const subscriberKey = keyScheme(
  'AUDIENCE#SUBSCRIBED#{facet}#{code}',
  '{enterpriseId}#{subscriptionId}',
  z.object({
    facet: z.enum(['topic', 'department', 'industry', 'region']),
    code: FreePart,
    enterpriseId: EnterpriseId,
    subscriptionId: SubscriptionId,
  }),
);

export const subscriptionKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'SUBSCRIPTION#{subscriptionId}',
  z.object({ enterpriseId: EnterpriseId, subscriptionId: SubscriptionId }),
);
/** What an enterprise has decided about pushes as a whole. */
export const pushSettingsKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'PUSH_SETTINGS',
  z.object({ enterpriseId: EnterpriseId }),
);
/**
 * A push in the workbench of an enterprise; ids of policies are ULIDs, so the latest stand last. Behind its people, profile and
 * subscriptions, so that what decides which policies reach it is one stretch, and what has reached it another.
 */
export const pushKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'WORKBENCH#{policyId}#{version}',
  z.object({ enterpriseId: EnterpriseId, policyId: PolicyId, version: VersionPart }),
);

/** How far the publication of a version has come. */
export const matchJobKey = keyScheme(
  'MATCH#{policyId}#{version}',
  'JOB',
  z.object({ policyId: PolicyId, version: VersionPart }),
);
/** How far the withdrawal of a version has come. */
export const withdrawalJobKey = keyScheme(
  'MATCH#{policyId}#{version}',
  'WITHDRAWAL',
  z.object({ policyId: PolicyId, version: VersionPart }),
);
/** How far a version was delivered, as it was counted. */
export const deliveryCountKey = keyScheme(
  'MATCH#{policyId}#{version}',
  'DELIVERY',
  z.object({ policyId: PolicyId, version: VersionPart }),
);
/** The enterprises to which one step of a publication pushed: who is to hear of an amendment or a withdrawal. */
export const toldKey = keyScheme(
  'TOLD#{policyId}',
  'STEP#{version}#{step}',
  z.object({ policyId: PolicyId, version: VersionPart, step: Step }),
);
/** An enterprise to which a version was pushed after its publication, because its profile or subscriptions changed. */
export const toldLaterKey = keyScheme(
  'TOLD#{policyId}',
  'LATER#{enterpriseId}',
  z.object({ policyId: PolicyId, enterpriseId: EnterpriseId }),
);
