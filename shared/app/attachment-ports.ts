import type { AttachedFile } from '../domain/attachment/attachment.ts';
import type { FileProbe } from '../domain/attachment/content.ts';
import type { Upload } from '../domain/attachment/upload.ts';
import type { Account } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { IdempotencyKey, NamedFile } from './ports.ts';

/** A link that opens one object to whoever has it, until it expires. */
export interface FileLink {
  readonly url: string;
  readonly expiresAt: Instant;
}

/** A link that takes exactly the bytes that were announced, sent by PUT with these headers. */
export interface UploadLink extends FileLink {
  readonly headers: Readonly<Record<string, string>>;
}

/** Links to files. */
export interface FileLinks {
  uploadLink(upload: Upload, now: Instant): Promise<UploadLink>;
  /** A link to a file that is kept, under its name. */
  downloadLink(file: Pick<NamedFile, 'id' | 'name' | 'contentType'>, now: Instant): Promise<FileLink>;
}

/** Uploads as they become files of cases; they lie apart, by who announced them, and go when nobody attaches them. */
export interface FileBinding {
  /** What was uploaded; undefined when nothing was, or it has been removed. */
  probe(upload: Upload): Promise<FileProbe | undefined>;
  /** Copies an upload to where the files of cases lie, by its id; to do it again changes nothing. */
  keep(upload: Upload): Promise<void>;
}

/** What was announced under an idempotency key, so that a repetition is answered the same. */
export interface UploadRecord {
  readonly key: IdempotencyKey;
  /** SHA-256 of the request: path and body. */
  readonly fingerprint: string;
  readonly uploadId: AttachedFile['id'];
  readonly expiresAt: Instant;
}

/** Uploads as they are announced. */
export interface UploadStore {
  /** One BatchGetItem; a record past `now` is left out, whatever TTL has deleted so far. */
  load(
    request: { readonly idempotency: IdempotencyKey; readonly accountId: AccountId },
    now: Instant,
  ): Promise<{ readonly record: UploadRecord | undefined; readonly account: Account | undefined }>;
  upload(accountId: AccountId, id: AttachedFile['id']): Promise<Upload | undefined>;
  /** The upload and the record of it, in one transaction; refused when there is such a record already. */
  save(upload: Upload, record: UploadRecord): Promise<Result<undefined, { readonly tag: 'recordExists' }>>;
}
