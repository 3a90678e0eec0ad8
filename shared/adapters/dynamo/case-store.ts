import type { AttemptReads, AttemptRequest, CaseStore } from '../../app/ports.ts';
import { accepted, refused } from '../../domain/result.ts';
import { type Instant, isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { guardedParts, refusalOf } from './case-write.ts';
import { readAccount, readUnit } from './directory-items.ts';
import { readHeader } from './header-item.ts';
import { readIdempotencyRecord } from './idempotency-item.ts';
import { accountKey, headerKey, idempotencyDigest, idempotencyKey, unitKey, uploadKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { readUpload } from './upload-item.ts';
import { transact } from './transact.ts';

/** Cases in the one table: an attempt is one BatchGetItem and one TransactWriteItems (DESIGN §4). */
export function dynamoCaseStore(table: Table, backOff: BackOff = jitteredBackOff): CaseStore {
  return {
    load: async (request, now) => load(table, request, now, backOff),
    async save(write) {
      const guarded = guardedParts(table.name, write);
      const parts = guarded.map(({ part }) => part);
      const unmet = await transact(table, parts, backOff);
      if (unmet.length === 0) return accepted(undefined);
      return refused(refusalOf(unmet.flatMap((place) => guarded[place]?.otherwise ?? [])));
    },
  };
}

async function load(
  table: Table,
  { idempotency, accountId, caseId, unitIds, memberId, uploadIds = [] }: AttemptRequest,
  now: Instant,
  backOff: BackOff,
): Promise<AttemptReads> {
  const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
  const accountAt = accountKey.keyOf({ accountId });
  const headerAt = caseId && headerKey.keyOf({ caseId });
  const unitsAt = unitIds.map((unitId) => unitKey.keyOf({ unitId }));
  const memberAt = memberId && accountKey.keyOf({ accountId: memberId });

  const uploadsAt = uploadIds.map((uploadId) => uploadKey.keyOf({ accountId, uploadId }));

  const keys = [recordAt, accountAt, headerAt, memberAt, ...unitsAt, ...uploadsAt].filter(
    (key) => key !== undefined,
  );
  const found = await batchGet(table, keys, backOff);

  const record = found.read(recordAt, (item) => readIdempotencyRecord(idempotency, item));
  const units = unitsAt.flatMap((key) => found.read(key, readUnit) ?? []);
  const uploads = uploadsAt.flatMap((key) => found.read(key, readUpload) ?? []);
  return {
    record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
    account: found.read(accountAt, readAccount),
    caseFile: headerAt && found.read(headerAt, readHeader),
    units: new Map(units.map((unit) => [unit.id, unit])),
    member: memberAt && found.read(memberAt, readAccount),
    uploads: new Map(uploads.map((upload) => [upload.id, upload])),
  };
}
