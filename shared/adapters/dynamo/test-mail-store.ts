import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { encodeTime } from 'ulid';
import * as z from 'zod';
import type { TestMailRecord, TestMails } from '../../app/test-mail-ports.ts';
import { unsentPolicyMail } from '../../domain/mailing/policy-mail.ts';
import { TestMail } from '../../domain/mailing/test-mail.ts';
import { accepted, refused } from '../../domain/result.ts';
import { Instant, isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { readAccount } from './directory-items.ts';
import { unlessInForce } from './idempotency-item.ts';
import { accountKey, idempotencyDigest, idempotencyKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { readPolicyHeader } from './policy-items.ts';
import { policyKey } from './policy-keys.ts';
import { policyMailItem } from './policy-mail-item.ts';
import { partitionOfMails, policyMailKey } from './policy-mail-keys.ts';
import { readItem, type StoredItem } from './stored-item.ts';
import { table as layout } from './table.ts';
import { transact } from './transact.ts';

const Answered = z.strictObject({ fingerprint: z.string(), answer: TestMail, expiresAt: Instant });

/** With what the keys of a version's test mails begin; a ULID follows, so that they stand in the order in which they were asked for. */
const testPrefix = `${policyMailKey.prefix.sk}test-`;
/** How many characters of a ULID say when it was made. */
const ulidTime = 10;

/** Test mails in the one table, beside the other mails of the version. */
export function dynamoTestMails(table: Table, backOff: BackOff = jitteredBackOff): TestMails {
  const { name: TableName } = table;
  return {
    async load({ idempotency, accountId, policyId }, now) {
      const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
      const accountAt = accountKey.keyOf({ accountId });
      const policyAt = policyKey.keyOf({ policyId });
      const found = await batchGet(table, [recordAt, accountAt, policyAt], backOff);
      const record = found.read(recordAt, (item) => ({
        key: idempotency,
        ...readItem('testMailRecord', Answered, item),
      }));
      return {
        record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
        account: found.read(accountAt, readAccount),
        header: found.read(policyAt, readPolicyHeader),
      };
    },

    async askedSince(version, since, most) {
      const { Count = 0 } = await table.client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
          ExpressionAttributeValues: {
            ':pk': partitionOfMails(version),
            ':from': `${testPrefix}${encodeTime(Date.parse(since), ulidTime)}`,
            ':until': `${testPrefix}~`,
          },
          Select: 'COUNT',
          Limit: most,
          ConsistentRead: true,
        }),
      );
      return Count;
    },

    async plan(mail, record) {
      const unmet = await transact(
        table,
        [
          { Put: { TableName, Item: recordItem(record), ...unlessInForce(record.answer.at) } },
          { Put: { TableName, Item: policyMailItem(unsentPolicyMail(mail)) } },
        ],
        backOff,
      );
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'recordExists' });
    },
  };
}

/** The key of the client is kept only as part of a digest. */
function recordItem({ key, ...answered }: TestMailRecord): StoredItem {
  return {
    ...idempotencyKey.keyOf({ digest: idempotencyDigest(key) }),
    entity: 'testMailRecord',
    ...answered,
    [layout.timeToLive]: Math.ceil(Date.parse(answered.expiresAt) / 1000),
  };
}
