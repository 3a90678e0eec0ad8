import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { uploadAccessPatterns } from '../../shared/adapters/dynamo/upload-access-patterns.ts';
import { dynamoUploadStore } from '../../shared/adapters/dynamo/upload-store.ts';
import type { UploadRecord } from '../../shared/app/attachment-ports.ts';
import { AttachmentId } from '../../shared/domain/attachment/attachment.ts';
import { Upload } from '../../shared/domain/attachment/upload.ts';
import { beijing, people } from './case-world.ts';

type Exercises = Readonly<Record<(typeof uploadAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const announcedAt = beijing('2026-09-24 17:50');
const expiresAt = beijing('2026-09-25 17:50');

/** The n-th upload of the enterprise's writer, with the record of it. */
export function announcedUpload(n: number, over: object = {}): { upload: Upload; record: UploadRecord } {
  const id = AttachmentId.parse(`01K5XV${String(n).padStart(20, '0')}`);
  const upload = Upload.parse({
    id,
    accountId: people.writer,
    name: '团队名单.pdf',
    contentType: 'application/pdf',
    bytes: 100,
    sha256: 'a'.repeat(64),
    announcedAt,
    expiresAt,
    boundTo: null,
    ...over,
  });
  const key = { accountId: people.writer, route: 'announceAttachment', key: `upload-${n}` };
  return { upload, record: { key, fingerprint: 'f'.repeat(64), uploadId: id, expiresAt } };
}

/** Gives for each access pattern of uploads the call that asks it. */
export async function uploadExercisesOn(table: Table): Promise<Exercises> {
  const store = dynamoUploadStore(table);
  const [known, fresh] = [announcedUpload(1), announcedUpload(2)];
  await store.save(known.upload, known.record);
  return {
    announceAttempt: async () =>
      store.load({ idempotency: known.record.key, accountId: people.writer }, announcedAt),
    announce: async () => store.save(fresh.upload, fresh.record),
    upload: async () => store.upload(people.writer, known.upload.id),
  };
}
