import * as z from 'zod';
import type { CountedNews, MailBlocks, PolicyMailNews } from '../../app/mail-event-ports.ts';
import { mailOfMessage } from '../../domain/mailing/mail-of-message.ts';
import { accepted, refused } from '../../domain/result.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { revisionBefore } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import type { Table } from './open-table.ts';
import { policyMailItem, readPolicyMessage } from './policy-mail-item.ts';
import { mailBlockKey, policyMessageKey } from './policy-mail-keys.ts';
import { queryAll } from './query.ts';
import { readPolicyMails } from './read-policy-mails.ts';
import { type Attributes, readItem } from './stored-item.ts';
import { transact, type TransactionPart } from './transact.ts';

/** What becomes of mails about policies, and how many of each block fared badly, in the one table. */
export function dynamoPolicyMailNews(
  table: Table,
  backOff: BackOff = jitteredBackOff,
): PolicyMailNews & MailBlocks {
  const { name: TableName } = table;
  return {
    async inMessage(messageId) {
      const only = mailOfMessage(messageId);
      if (only !== undefined) return readPolicyMails(table, [only], backOff);
      const key = policyMessageKey.keyOf({ messageId });
      const mails = (await getItem(table, key, 'consistent', readPolicyMessage)) ?? [];
      return readPolicyMails(table, mails, backOff);
    },

    async keep(next, counted) {
      const puts = next.map((mail) => ({
        Put: { TableName, Item: policyMailItem(mail), ...revisionBefore(mail) },
      }));
      const parts = [...puts, ...(counted === undefined ? [] : [countPart(TableName, counted)])];
      const unmet = await transact(table, parts, backOff);
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'mailChanged' });
    },

    async total({ first, last }) {
      const [from, to] = [mailBlockKey.keyOf({ block: first }), mailBlockKey.keyOf({ block: last })];
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': from.pk, ':from': from.sk, ':to': to.sk },
        ConsistentRead: true,
      });
      const blocks = items.map(readBlock);
      return {
        bounced: blocks.reduce((sum, { bounced }) => sum + bounced, 0),
        complained: blocks.reduce((sum, { complained }) => sum + complained, 0),
      };
    },
  };
}

const count = z.int().min(0).default(0);
const Block = z.strictObject({ bounced: count, complained: count });

function readBlock(item: Attributes): z.infer<typeof Block> {
  return readItem('mailBlock', Block, item);
}

function countPart(TableName: string, { block, what }: CountedNews): TransactionPart {
  return {
    Update: {
      TableName,
      Key: mailBlockKey.keyOf({ block }),
      UpdateExpression: 'SET entity = :entity ADD #what :one',
      ExpressionAttributeNames: { '#what': what },
      ExpressionAttributeValues: { ':entity': 'mailBlock', ':one': 1 },
    },
  };
}
