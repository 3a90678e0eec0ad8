import * as z from 'zod';
import type { UploadRecord } from '../../app/attachment-ports.ts';
import type { IdempotencyKey } from '../../app/ports.ts';
import { AttachmentId } from '../../domain/attachment/attachment.ts';
import { Upload } from '../../domain/attachment/upload.ts';
import type { CaseId } from '../../domain/case/case-id.ts';
import type { PolicyId } from '../../domain/policy/policy.ts';
import { Instant } from '../../domain/time/instant.ts';
import { idempotencyDigest, idempotencyKey, uploadKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

const expiry = (at: Instant) => ({ [table.timeToLive]: Math.ceil(Date.parse(at) / 1000) });

/** An upload; it goes when it can no longer be attached, attached or not, for a case keeps its own. */
export function uploadItem(upload: Upload): StoredItem {
  const { accountId, id: uploadId, expiresAt } = upload;
  return { ...uploadKey.keyOf({ accountId, uploadId }), entity: 'upload', ...upload, ...expiry(expiresAt) };
}

/** The put that attaches an upload to a case or a policy, once. */
export function boundUpload(upload: Upload, boundTo: CaseId | PolicyId) {
  return {
    Item: uploadItem({ ...upload, boundTo }),
    ConditionExpression: 'boundTo = :nothing',
    ExpressionAttributeValues: { ':nothing': null },
  };
}

/** The upload of an item. Throws BadItem. */
export function readUpload(item: Attributes): Upload {
  return readItem('upload', Upload, item);
}

const Announced = z.strictObject({ fingerprint: z.string(), uploadId: AttachmentId, expiresAt: Instant });

/** What was announced. The key of the client is kept only as part of a digest. */
export function uploadRecordItem({ key, ...announced }: UploadRecord): StoredItem {
  return {
    ...idempotencyKey.keyOf({ digest: idempotencyDigest(key) }),
    entity: 'uploadRecord',
    ...announced,
    ...expiry(announced.expiresAt),
  };
}

/** The record of an item that was found under `key`. Throws BadItem. */
export function readUploadRecord(key: IdempotencyKey, item: Attributes): UploadRecord {
  return { key, ...readItem('uploadRecord', Announced, item) };
}
