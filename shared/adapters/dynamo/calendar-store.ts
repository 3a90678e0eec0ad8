import type { CalendarStore, CalendarWrite } from '../../app/calendar-ports.ts';
import type { CalendarHead } from '../../domain/calendar/adoption.ts';
import { accepted, refused } from '../../domain/result.ts';
import { isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import {
  adoptedNoticeItem,
  calendarRecordItem,
  headItem,
  jobItem,
  proposalItem,
  readAdoptedNotice,
  readCalendarRecord,
  readHead,
  readProposal,
} from './calendar-items.ts';
import { readAccount } from './directory-items.ts';
import { absent, atRevisionOf } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { unlessInForce } from './idempotency-item.ts';
import type { KeyScheme } from './key-scheme.ts';
import {
  accountKey,
  adoptedNoticeKey,
  calendarHeadKey,
  idempotencyDigest,
  idempotencyKey,
  proposalKey,
} from './keys.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';
import type { Attributes, StoredItem } from './stored-item.ts';
import { transact, type TransactionPart } from './transact.ts';

/** Before the first notice was adopted. */
const unchanged: CalendarHead = { revision: 0 };

/** The calendar's partition of the one table: a head, the adopted notices, a proposal for each year. */
export function dynamoCalendarStore(table: Table, backOff: BackOff = jitteredBackOff): CalendarStore {
  const headAt = calendarHeadKey.keyOf({});
  return {
    head: async () => (await getItem(table, headAt, 'consistent', readHead)) ?? unchanged,
    adopted: async () => (await all(table, adoptedNoticeKey)).map(readAdoptedNotice),
    proposal: async (year) => getItem(table, proposalKey.keyOf({ year }), 'consistent', readProposal),
    proposals: async () => (await all(table, proposalKey)).map(readProposal),

    async load({ idempotency, accountId, year }, now) {
      const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
      const accountAt = accountKey.keyOf({ accountId });
      const proposalAt = proposalKey.keyOf({ year });
      const found = await batchGet(table, [recordAt, accountAt, proposalAt, headAt], backOff);
      const record = found.read(recordAt, (item) => readCalendarRecord(idempotency, item));
      return {
        record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
        account: found.read(accountAt, readAccount),
        proposal: found.read(proposalAt, readProposal),
        head: found.read(headAt, readHead) ?? unchanged,
      };
    },

    async save(write) {
      const unmet = await transact(table, partsOf(table.name, write), backOff);
      if (unmet.length === 0) return accepted(undefined);
      // Who repeats a request is told so, though its first time has changed the proposal as well.
      return refused({ tag: unmet.includes(0) ? 'recordExists' : 'calendarChanged' });
    },
  };
}

/** The record comes first. */
function partsOf(
  tableName: string,
  { previous, next, adoption, record }: CalendarWrite,
): readonly TransactionPart[] {
  const now = (next.decided ?? next.proposed).at;
  const put = (item: StoredItem) => ({ TableName: tableName, Item: item });
  return [
    { Put: { ...put(calendarRecordItem(record)), ...unlessInForce(now) } },
    { Put: { ...put(proposalItem(next)), ...atRevisionOf(previous) } },
    ...(adoption === undefined
      ? []
      : [
          { Put: { ...put(adoptedNoticeItem(adoption.adopted)), ...absent } },
          {
            Put: {
              ...put(headItem(adoption.head)),
              ...atRevisionOf(adoption.from.revision === 0 ? undefined : adoption.from),
            },
          },
          // Whatever a job for an earlier notice had left to do, this one does.
          { Put: put(jobItem(adoption.job)) },
        ]),
  ];
}

async function all(
  table: Table,
  { pattern, prefix }: Pick<KeyScheme<never>, 'pattern' | 'prefix'>,
): Promise<readonly Attributes[]> {
  return queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pattern.pk, ':prefix': prefix.sk },
    ConsistentRead: true,
  });
}
