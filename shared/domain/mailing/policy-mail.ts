import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { PushFrequency } from '../policy/frequency.ts';
import { PolicyId, PolicyVersion } from '../policy/policy.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { MailOccasion, occasionName } from './mail-occasion.ts';

/** How soon a mail goes: by itself, or together with others in the digest of a day or of a week. */
export const MailFrequency = PushFrequency.exclude(['never']);
export type MailFrequency = z.infer<typeof MailFrequency>;

/** What the mailbox's provider has said of a mail since SES took it; each is learnt once, in any order. */
export const MailNews = z
  .strictObject({
    delivered: z.boolean(),
    bounced: z.enum(['no', 'softly', 'hard']),
    complained: z.boolean(),
  })
  .readonly();
export type MailNews = z.infer<typeof MailNews>;

/** Nothing heard yet. */
export const noNews: MailNews = { delivered: false, bounced: 'no', complained: false };

/** Why a mail is never sent: the policy was withdrawn, or is no longer in force, the address is suppressed, the provider refuses it, or it is nobody's any more. */
export const Withheld = z.enum(['withdrawn', 'expired', 'suppressed', 'rejected', 'notConcerned']);
export type Withheld = z.infer<typeof Withheld>;

/** Identifies a message to the provider and to its reader, in X-Zhitong-Message and as a tag: of one mail, or of a digest. */
export const PolicyMessageId = z
  .string()
  .regex(/^POLIC(?:Y|IES)_[A-Za-z0-9_-]{1,160}$/)
  .brand<'PolicyMessageId'>();
export type PolicyMessageId = z.infer<typeof PolicyMessageId>;

const messageId = PolicyMessageId;

/** How far a mail about a policy has come. A claimed one is never sent by anybody else: at most once (RULES 12). */
export const PolicyMailDelivery = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('pending') }).readonly(),
  /** Somebody is sending it, in the message of that id; `sequence` counts the policy mails of the city. */
  z
    .strictObject({ state: z.literal('claimed'), at: Instant, messageId, sequence: z.int().min(0) })
    .readonly(),
  /** The provider has taken it, and calls it so; null where its news alone says that it has. */
  z
    .strictObject({
      state: z.literal('accepted'),
      at: Instant,
      messageId,
      sequence: z.int().min(0),
      providerId: z.string().nullable(),
      news: MailNews,
    })
    .readonly(),
  /** Nobody knows whether the provider took it. */
  z
    .strictObject({ state: z.literal('unknown'), at: Instant, messageId, sequence: z.int().min(0) })
    .readonly(),
  z.strictObject({ state: z.literal('withheld'), at: Instant, why: Withheld }).readonly(),
]);
export type PolicyMailDelivery = z.infer<typeof PolicyMailDelivery>;

const plan = {
  policyId: PolicyId,
  version: PolicyVersion,
  accountId: AccountId,
  occasion: MailOccasion,
  frequency: MailFrequency,
  /** Before this it is not sent, so that a publication can be stopped. */
  heldUntil: Instant,
  /** The last day of the window that closes first; null where none does. Short windows go first. */
  closesOn: CivilDate.nullable(),
};

/** A mail as somebody plans it; to whom, about what, how soon. Its words are composed when it is sent (RULES 11). */
export const PlannedMail = z.strictObject(plan).readonly();
export type PlannedMail = z.infer<typeof PlannedMail>;

/** A mail about a policy to one person: one per version, occasion and person, whatever made it. */
export const PolicyMail = z
  .strictObject({
    ...plan,
    delivery: PolicyMailDelivery,
    /** Counts the changes; the write condition. */
    revision: z.int().min(1),
  })
  .readonly();
export type PolicyMail = z.infer<typeof PolicyMail>;

/** Which mail it is. */
export type PolicyMailRef = Pick<PolicyMail, 'policyId' | 'version' | 'accountId' | 'occasion'>;

/** The id of a message that carries this mail alone. */
export function messageIdOf({ policyId, version, accountId, occasion }: PolicyMailRef): PolicyMessageId {
  return PolicyMessageId.parse(`POLICY_${policyId}_${version}_${occasionName(occasion)}_${accountId}`);
}

/** The id of a message that carries several mails to a person; `sequence` is its turn. */
export function digestIdOf(accountId: AccountId, sequence: number): PolicyMessageId {
  return PolicyMessageId.parse(`POLICIES_${sequence}_${accountId}`);
}

/** The mail, not yet sent. */
export function unsentPolicyMail(planned: PlannedMail): PolicyMail {
  return { ...planned, delivery: { state: 'pending' }, revision: 1 };
}
