import type { PolicyStore, StoredPolicy } from '../../app/policy-ports.ts';
import type { PolicyId } from '../../domain/policy/policy.ts';
import { accepted, refused } from '../../domain/result.ts';
import { isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { documentNumberParts } from './document-numbers.ts';
import { readAccount } from './directory-items.ts';
import type { FoundItems } from './found-items.ts';
import { accountKey, idempotencyDigest, idempotencyKey, uploadKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { policyTimers, readPolicyDraft, readPolicyHeader, readPolicyRecord } from './policy-items.ts';
import { policyDraftKey, policyKey } from './policy-keys.ts';
import { policyParts } from './policy-write.ts';
import { mapPage, queryIndex } from './query.ts';
import { type Attributes, BadItem } from './stored-item.ts';
import { transact } from './transact.ts';
import { readUpload } from './upload-item.ts';

/** Comes after every id of a policy. */
const afterAll = '~';

/** Changes of policies in the one table: an attempt is one BatchGetItem and one TransactWriteItems. */
export function dynamoPolicyStore(table: Table, backOff: BackOff = jitteredBackOff): PolicyStore {
  return {
    async load({ idempotency, accountId, policyId, uploadIds }, now) {
      const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
      const accountAt = accountKey.keyOf({ accountId });
      const uploadsAt = uploadIds.map((uploadId) => uploadKey.keyOf({ accountId, uploadId }));
      const policyAt = policyId === undefined ? [] : keysOf(policyId);
      const found = await batchGet(table, [recordAt, accountAt, ...policyAt, ...uploadsAt], backOff);
      const record = found.read(recordAt, (item) => readPolicyRecord(idempotency, item));
      const uploads = uploadsAt.flatMap((key) => found.read(key, readUpload) ?? []);
      return {
        record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
        account: found.read(accountAt, readAccount),
        policy: policyId === undefined ? undefined : policyIn(found, policyId),
        uploads: new Map(uploads.map((upload) => [upload.id, upload])),
      };
    },

    policy: async (policyId) => policyIn(await batchGet(table, keysOf(policyId), backOff), policyId),

    async save(write) {
      const parts = policyParts(table.name, write);
      const unmet = await transact(table, [...parts, ...documentNumberParts(table.name, write)], backOff);
      if (unmet.length === 0) return accepted(undefined);
      const isTaken = unmet.every((place) => place >= parts.length);
      return refused({ tag: isTaken ? 'documentNumberTaken' : 'overtaken' });
    },

    async due(until, page) {
      const stretch = {
        index: 'byNextAction',
        partition: policyTimers,
        order: 'ascending',
        before: `${until}#${afterAll}`,
      } as const;
      return mapPage(await queryIndex(table, stretch, page), policyIdOf);
    },
  };
}

function keysOf(policyId: PolicyId) {
  return [policyKey.keyOf({ policyId }), policyDraftKey.keyOf({ policyId })];
}

function policyIn(found: FoundItems, policyId: PolicyId): StoredPolicy | undefined {
  const header = found.read(policyKey.keyOf({ policyId }), readPolicyHeader);
  return header && { header, draft: found.read(policyDraftKey.keyOf({ policyId }), readPolicyDraft) };
}

function policyIdOf(item: Attributes): PolicyId {
  const key = policyKey.parse({ pk: String(item['pk']), sk: String(item['sk']) });
  if (key === undefined) throw new BadItem(item, 'a timer is of no policy');
  return key.policyId;
}
