import * as z from 'zod';
import type { IdempotencyKey, IdempotencyRecord } from '../../app/ports.ts';
import { CaseCard } from '../../domain/case/case-card.ts';
import { Instant } from '../../domain/time/instant.ts';
import { idempotencyDigest, idempotencyKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

const Answered = z.strictObject({
  fingerprint: z.string(),
  card: CaseCard,
  acts: z.int().min(1),
  expiresAt: Instant,
});

/** What a command answered. The key of the client is kept only as part of a digest. */
export function idempotencyItem({ key, ...answered }: IdempotencyRecord): StoredItem {
  return {
    ...idempotencyKey.keyOf({ digest: idempotencyDigest(key) }),
    entity: 'idempotencyRecord',
    ...answered,
    [table.timeToLive]: Math.ceil(Date.parse(answered.expiresAt) / 1000),
  };
}

/** The condition of putting a record at `now`: none is there that is still in force. TTL deletes days late. */
export function unlessInForce(now: Instant) {
  return {
    ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
    ExpressionAttributeValues: { ':now': now },
  };
}

/** The record of an item that was found under `key`. Throws BadItem. */
export function readIdempotencyRecord(key: IdempotencyKey, item: Attributes): IdempotencyRecord {
  return { key, ...readItem('idempotencyRecord', Answered, item) };
}
