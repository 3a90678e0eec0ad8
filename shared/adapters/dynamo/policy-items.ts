import * as z from 'zod';
import { AudienceWarning } from '../../domain/policy/audience-warning.ts';
import type { PolicyRecord } from '../../app/policy-ports.ts';
import type { IdempotencyKey } from '../../app/ports.ts';
import { Interpretation } from '../../domain/policy/interpretation.ts';
import type { PolicyId } from '../../domain/policy/policy.ts';
import { PolicyChange } from '../../domain/policy/policy-change.ts';
import {
  FiledContent,
  PolicyHeader,
  PolicyInForce,
  PublishedVersion,
} from '../../domain/policy/policy-header.ts';
import { standingOf } from '../../domain/policy/policy-standing.ts';
import type { UnitId } from '../../domain/directory/ids.ts';
import { Instant } from '../../domain/time/instant.ts';
import { idempotencyDigest, idempotencyKey } from './keys.ts';
import { pendingRelay, spreadOf } from './pending-relay.ts';
import {
  interpretationKey,
  policyChangeKey,
  policyDraftKey,
  policyInForceKey,
  policyKey,
  policyListKey,
  policyVersionKey,
} from './policy-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

/** The shard of the index of timers where the clocks of policies lie; there are few of them. */
export const policyTimers = 'TIMER#POLICIES';

/** A header with the timer of what the clock does next. */
export function policyItem(header: PolicyHeader, nextActionAt: Instant | undefined): StoredItem {
  const { id: policyId } = header;
  const timer =
    nextActionAt === undefined
      ? {}
      : { timerShard: policyTimers, nextActionKey: `${nextActionAt}#${policyId}` };
  return { ...policyKey.keyOf({ policyId }), entity: 'policy', ...header, ...timer };
}

/** The header of an item. Throws BadItem. */
export function readPolicyHeader(item: Attributes): PolicyHeader {
  return readItem('policy', PolicyHeader, item);
}

/** A copy of a header in the list of a unit. */
export function policyListItem(unitId: UnitId, header: PolicyHeader): StoredItem {
  const standing = standingOf(header);
  return {
    ...policyListKey.keyOf({ unitId, standing, policyId: header.id }),
    entity: 'policyListing',
    ...header,
  };
}

/** The header of a copy. Throws BadItem. */
export function readPolicyListItem(item: Attributes): PolicyHeader {
  return readItem('policyListing', PolicyHeader, item);
}

export function policyDraftItem(policyId: PolicyId, draft: FiledContent): StoredItem {
  return { ...policyDraftKey.keyOf({ policyId }), entity: 'policyDraft', ...draft };
}

/** What the draft of an item says. Throws BadItem. */
export function readPolicyDraft(item: Attributes): FiledContent {
  return readItem('policyDraft', FiledContent, item);
}

export function policyVersionItem(published: PublishedVersion): StoredItem {
  return { ...policyVersionKey.keyOf(published), entity: 'policyVersion', ...published };
}

/** The version of an item. Throws BadItem. */
export function readPolicyVersion(item: Attributes): PublishedVersion {
  return readItem('policyVersion', PublishedVersion, item);
}

export function interpretationItem(interpretation: Interpretation): StoredItem {
  return { ...interpretationKey.keyOf(interpretation), entity: 'interpretation', ...interpretation };
}

/** The interpretation of an item. Throws BadItem. */
export function readInterpretation(item: Attributes): Interpretation {
  return readItem('interpretation', Interpretation, item);
}

export function policyInForceItem(inForce: PolicyInForce): StoredItem {
  return { ...policyInForceKey.keyOf(inForce), entity: 'policyInForce', ...inForce };
}

/** The policy in force of an item. Throws BadItem. */
export function readPolicyInForce(item: Attributes): PolicyInForce {
  return readItem('policyInForce', PolicyInForce, item);
}

/** The record of a change as it is written, still to be relayed. */
export function policyChangeItem(change: PolicyChange): StoredItem {
  const { policyId, revision, at } = change;
  return {
    ...policyChangeKey.keyOf({ policyId, revision }),
    entity: 'policyChange',
    ...change,
    ...pendingRelay(at, `${policyId}.${revision}`, spreadOf(policyId) + revision),
  };
}

/** The change of an item or of a stream record's new image. Throws BadItem. */
export function readPolicyChange(item: Attributes): PolicyChange {
  return readItem('policyChange', PolicyChange, item);
}

const Answered = z.strictObject({
  fingerprint: z.string(),
  answer: PolicyHeader,
  // Records of the day before it was added have none.
  warnings: z.array(AudienceWarning).default([]),
  expiresAt: Instant,
});

/** What a command answered. The key of the client is kept only as part of a digest. */
export function policyRecordItem({ key, ...answered }: PolicyRecord): StoredItem {
  return {
    ...idempotencyKey.keyOf({ digest: idempotencyDigest(key) }),
    entity: 'policyRecord',
    ...answered,
    [table.timeToLive]: Math.ceil(Date.parse(answered.expiresAt) / 1000),
  };
}

/** The record of an item that was found under `key`. Throws BadItem. */
export function readPolicyRecord(key: IdempotencyKey, item: Attributes): PolicyRecord {
  return { key, ...readItem('policyRecord', Answered, item) };
}
