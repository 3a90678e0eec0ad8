import * as z from 'zod';
import { AccountId } from '../../domain/directory/ids.ts';
import { MailOccasion, occasionName, occasionOf } from '../../domain/mailing/mail-occasion.ts';
import {
  messageIdOf,
  type PolicyMail,
  type PolicyMailRef,
  PolicyMessageId,
} from '../../domain/mailing/policy-mail.ts';
import { PolicyId, PolicyVersion } from '../../domain/policy/policy.ts';
import { Instant } from '../../domain/time/instant.ts';
import { keyScheme } from './key-scheme.ts';
import type { Attributes } from './stored-item.ts';

const Version = z.codec(z.string().regex(/^\d{4}$/), PolicyVersion, {
  decode: Number,
  encode: (version) => String(version).padStart(4, '0'),
});
const Occasion = z.codec(z.string(), MailOccasion, {
  decode: (name, context) => {
    const occasion = occasionOf(name);
    if (occasion !== undefined) return occasion;
    context.issues.push({ code: 'custom', message: 'no occasion', input: name });
    return z.NEVER;
  },
  encode: occasionName,
});

/** A mail about a version of a policy, beside the others of that version. */
export const policyMailKey = keyScheme(
  'MAILS#POLICY#{policyId}#{version}',
  'MAIL#{occasion}#{accountId}',
  z.object({ policyId: PolicyId, version: Version, occasion: Occasion, accountId: AccountId }),
);
/** Which mails went out in one message, where they are several. */
export const policyMessageKey = keyScheme(
  'MESSAGE#{messageId}',
  'MESSAGE',
  z.object({ messageId: PolicyMessageId }),
);

/** How far the city's sending rate has been given out. */
export const sendingKey = keyScheme('SENDING', 'RATE', z.object({}));

const Block = z.codec(z.string().regex(/^\d{9}$/), z.int().min(0).max(999_999_999), {
  decode: Number,
  encode: (block) => String(block).padStart(9, '0'),
});
/** How a hundred mails about policies fared, beside the blocks before and after. */
export const mailBlockKey = keyScheme('SENDING', 'BLOCK#{block}', z.object({ block: Block }));

/** That somebody has resumed mails, beside the other times. */
export const resumptionKey = keyScheme('SENDING', 'RESUMED#{at}', z.object({ at: Instant }));

/** So that a publication's mails, written at once, do not meet in one partition of the index. */
const shardCount = 4;

/** The shards of what waits to be sent. */
export const mailShards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard);

/** Where a person's mails wait. */
export function mailShardOf(accountId: AccountId): number {
  let sum = 0;
  for (const character of accountId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return sum % shardCount;
}

/** The partitions of a shard: what goes by itself, what waits for a digest, what is being sent. */
export const waitingByItself = (shard: number): string => `MAIL#${shard}`;
export const waitingForDigest = (shard: number): string => `DIGEST#${shard}`;
export const beingSent = (shard: number): string => `SENDING#${shard}`;

/** Comes after every date and every name in an order. */
export const afterAll = '~';
const noWindow = '9999-12-31';

/** With what the order of a person's digest begins. */
export function digestOrder(heldUntil: Instant, accountId: AccountId): string {
  return `${heldUntil}#${accountId}#`;
}

/** The index keys of a mail; none once it has come to an end. */
export function waitingKeys(mail: PolicyMail): Attributes {
  const { accountId, heldUntil, closesOn, frequency, delivery } = mail;
  const shard = mailShardOf(accountId);
  const name = messageIdOf(mail);
  const window = closesOn ?? noWindow;
  if (delivery.state === 'claimed') {
    return { mailShard: beingSent(shard), mailOrder: `${delivery.at}#${name}` };
  }
  if (delivery.state !== 'pending') return {};
  if (frequency === 'atOnce') {
    return { mailShard: waitingByItself(shard), mailOrder: `${window}#${heldUntil}#${name}` };
  }
  return {
    mailShard: waitingForDigest(shard),
    mailOrder: `${digestOrder(heldUntil, accountId)}${window}#${name}`,
  };
}

/** Where all mails of a version lie. */
export function partitionOfMails({ policyId, version }: Pick<PolicyMailRef, 'policyId' | 'version'>): string {
  return `${policyMailKey.prefix.pk}${policyId}#${Version.encode(version)}`;
}

/** The key of a mail. */
export function keyOfPolicyMail({ policyId, version, occasion, accountId }: PolicyMailRef) {
  return policyMailKey.keyOf({ policyId, version, occasion, accountId });
}
