import type { InboundStore, InboundWrite } from '../../app/inbound-ports.ts';
import { accepted, refused } from '../../domain/result.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { guardedParts } from './case-write.ts';
import { readCodeHolder, readUnit } from './directory-items.ts';
import { enterpriseParts } from './directory-writes.ts';
import { unlessInForce } from './idempotency-item.ts';
import {
  originItem,
  platformLetterItem,
  readPlatformLetter,
  readSending,
  sendingItem,
} from './inbound-items.ts';
import { platformLetterKey, sendingKey } from './integration-keys.ts';
import { creditCodeKey, unitKey } from './keys.ts';
import type { Table } from './open-table.ts';
import type { StoredItem } from './stored-item.ts';
import { transact, type TransactionPart } from './transact.ts';

/** Letters of platforms in the one table: each is one BatchGetItem and one TransactWriteItems, as a command is. */
export function dynamoInboundStore(table: Table, backOff: BackOff = jitteredBackOff): InboundStore {
  return {
    async load({ sending, externalId, creditCode: code, hub }, now) {
      const sentAt = sendingKey.keyOf(sending);
      const knownAt = platformLetterKey.keyOf({ source: sending.source, externalId });
      const holderAt = creditCodeKey.keyOf({ code });
      const hubAt = unitKey.keyOf({ unitId: hub });
      const found = await batchGet(table, [sentAt, knownAt, holderAt, hubAt], backOff);
      return {
        sent: found.read(sentAt, (item) => readSending(item, now)),
        known: found.read(knownAt, readPlatformLetter),
        enterpriseId: found.read(holderAt, readCodeHolder),
        hub: found.read(hubAt, readUnit),
      };
    },

    async save(write) {
      const opening = guardedParts(table.name, write.opening);
      const parts = [...opening.map(({ part }) => part), ...platformParts(table.name, write)];
      const unmet = await transact(table, parts, backOff);
      if (unmet.length === 0) return accepted(undefined);
      const isNumber = unmet.every((place) => opening[place]?.otherwise.tag === 'numberTaken');
      return refused({ tag: isNumber ? 'numberTaken' : 'overtaken' });
    },
  };
}

function platformParts(tableName: string, write: InboundWrite): readonly TransactionPart[] {
  const { opening, origin, enterprise } = write;
  const onlyOnce = (item: StoredItem): TransactionPart => ({
    Put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  return [
    { Put: { TableName: tableName, Item: sendingItem(write), ...unlessInForce(opening.commit.at) } },
    onlyOnce(platformLetterItem(write)),
    onlyOnce(originItem(opening.next.id, origin)),
    ...(enterprise === undefined ? [] : enterpriseParts(tableName, undefined, enterprise)),
  ];
}
