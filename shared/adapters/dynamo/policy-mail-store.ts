import type { DueDigest, PolicyMailStore } from '../../app/policy-mail-ports.ts';
import type { Page } from '../../app/ports.ts';
import { AccountId } from '../../domain/directory/ids.ts';
import {
  messageIdOf,
  type PolicyMail,
  type PolicyMailRef,
  type PolicyMessageId,
} from '../../domain/mailing/policy-mail.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { instant, type Instant } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { putIf, revisionBefore } from './conditional-write.ts';
import type { Table } from './open-table.ts';
import { policyMailItem, policyMailRef, policyMessageItem } from './policy-mail-item.ts';
import {
  afterAll,
  beingSent,
  digestOrder,
  mailShardOf,
  mailShards,
  waitingByItself,
  waitingForDigest,
} from './policy-mail-keys.ts';
import { mapPage, queryIndex } from './query.ts';
import { readPolicyMails } from './read-policy-mails.ts';
import type { Attributes } from './stored-item.ts';
import { transact } from './transact.ts';

const index = 'byWaitingMail';
/** A transaction takes 100 parts: the mails of a message, and the record of which they are. */
const mostInMessage = 90;

/** What waits to be sent, in the index byWaitingMail of the one table. */
export function dynamoPolicyMailStore(table: Table, backOff: BackOff = jitteredBackOff): PolicyMailStore {
  return {
    shards: mailShards,

    async dueByThemselves(shard, now, page) {
      const stretch = { index, partition: waitingByItself(shard), order: 'ascending' } as const;
      return duePart(await queryIndex(table, stretch, page), now);
    },

    async dueDigests(shard, now, page) {
      const partition = waitingForDigest(shard);
      const before = `${now}#${afterAll}`;
      const { items, next } = await queryIndex(table, { index, partition, order: 'ascending', before }, page);
      return { items: digestsAmong(items), next };
    },

    async digest({ accountId, heldUntil }) {
      const partition = waitingForDigest(mailShardOf(accountId));
      const begins = digestOrder(heldUntil, accountId);
      const before = `${begins}${afterAll}`;
      const page = { limit: mostInMessage, after: begins };
      const { items } = await queryIndex(table, { index, partition, order: 'ascending', before }, page);
      return items.map(policyMailRef);
    },

    async claimedBefore(shard, at, page) {
      const stretch = { index, partition: beingSent(shard), order: 'ascending', before: at } as const;
      return mapPage(await queryIndex(table, stretch, page), policyMailRef);
    },

    read: async (mails) => readPolicyMails(table, mails, backOff),

    async replace(next) {
      const [only, ...others] = next;
      const messageId = messageClaimedFor(next);
      if (only === undefined) return accepted(undefined);
      if (others.length === 0 && messageId === undefined) return replaceOne(table, only);
      const record = messageId === undefined ? [] : [policyMessageItem(messageId, next)];
      const unmet = await transact(
        table,
        [
          ...next.map((mail) => ({
            Put: { TableName: table.name, Item: policyMailItem(mail), ...revisionBefore(mail) },
          })),
          ...record.map((Item) => ({ Put: { TableName: table.name, Item } })),
        ],
        backOff,
      );
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'mailChanged' });
    },
  };
}

/** The id of the message that these mails are claimed for, where it does not itself say which mail it carries. */
function messageClaimedFor(mails: readonly PolicyMail[]): PolicyMessageId | undefined {
  return mails.flatMap((mail) => {
    const { delivery } = mail;
    return delivery.state === 'claimed' && delivery.messageId !== messageIdOf(mail)
      ? [delivery.messageId]
      : [];
  })[0];
}

/**
 * What of a page is due. Mails whose window closes on the same day come by the end of their hold, so behind the first one that is
 * held the page ends, and the next one begins with the next day.
 */
function duePart({ items, next }: Page<Attributes>, now: Instant): Page<PolicyMailRef> {
  const orders = items.map((item) => String(item['mailOrder']).split('#'));
  const held = orders.findIndex(([, heldUntil = '']) => heldUntil > now);
  if (held === -1) return { items: items.map(policyMailRef), next };
  const [window = ''] = orders[held] ?? [];
  return { items: items.slice(0, held).map(policyMailRef), next: `${window}#${afterAll}` };
}

/** The digests whose mails these are; one that goes on behind the page comes again on the next one. */
function digestsAmong(items: readonly Attributes[]): readonly DueDigest[] {
  const digests = new Map<string, DueDigest>();
  for (const item of items) {
    const [heldUntil = '', accountId = ''] = String(item['mailOrder']).split('#');
    digests.set(`${heldUntil} ${accountId}`, {
      heldUntil: instant(heldUntil),
      accountId: AccountId.parse(accountId),
    });
  }
  return [...digests.values()];
}

async function replaceOne(
  table: Table,
  mail: PolicyMail,
): Promise<Result<undefined, { readonly tag: 'mailChanged' }>> {
  const replaced = await putIf(table, policyMailItem(mail), revisionBefore(mail));
  return replaced ? accepted(undefined) : refused({ tag: 'mailChanged' });
}
