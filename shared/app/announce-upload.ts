import { AttachmentId } from '../domain/attachment/attachment.ts';
import { nameOfType } from '../domain/attachment/attachment-type.ts';
import { type Upload, uploadHours } from '../domain/attachment/upload.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { plusHours } from '../domain/time/instant.ts';
import type { Attempt } from './attempt.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import type { FileLinks, UploadLink, UploadStore } from './attachment-ports.ts';
import { idempotencyHours, idempotencyKeyOf } from './commit-step.ts';
import type { Ids } from './ports.ts';

/** What announcing an upload needs. */
export interface AnnounceDeps {
  readonly uploads: UploadStore;
  readonly files: Pick<FileLinks, 'uploadLink'>;
  readonly ids: Ids;
}

/** A file that somebody is about to upload. */
export type AnnouncedFile = Pick<Upload, 'name' | 'contentType' | 'bytes' | 'sha256'>;

export interface Announced {
  readonly upload: Upload;
  readonly link: UploadLink;
}

type AnnounceRefusal = { readonly tag: 'forbidden' | 'keyReused' | 'busy' };

/**
 * Somebody who writes letters or answers them announces a file, and gets a link that takes its bytes and no others. A repetition
 * gets the same upload, with a new link.
 */
export async function announceUpload(
  { uploads, files, ids }: AnnounceDeps,
  attempt: Attempt,
  file: AnnouncedFile,
): Promise<Result<Announced, AnnounceRefusal>> {
  const { now, accountId, idempotency } = attempt;
  const key = idempotencyKeyOf(attempt);
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const { record, account } = await uploads.load({ idempotency: key, accountId }, now);
    const memberships = account === undefined ? [] : presentAt(account, now).memberships;
    if (memberships.length === 0) return refused({ tag: 'forbidden' });
    if (record !== undefined) {
      if (record.fingerprint !== idempotency.fingerprint) return refused({ tag: 'keyReused' });
      const upload = await uploads.upload(accountId, record.uploadId);
      if (upload === undefined) throw new Error(`the upload ${record.uploadId} of a record is gone`);
      return accepted({ upload, link: await files.uploadLink(upload, now) });
    }
    const upload: Upload = {
      ...file,
      id: AttachmentId.parse(ids.ulid(now)),
      name: nameOfType(file.name, file.contentType),
      accountId,
      announcedAt: now,
      expiresAt: plusHours(now, uploadHours),
      boundTo: null,
    };
    const saved = await uploads.save(upload, {
      key,
      fingerprint: idempotency.fingerprint,
      uploadId: upload.id,
      expiresAt: plusHours(now, idempotencyHours),
    });
    if (saved.ok) return accepted({ upload, link: await files.uploadLink(upload, now) });
  }
  return refused({ tag: 'busy' });
}
