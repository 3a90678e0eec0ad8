import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { s3FileBinding } from '../../../shared/adapters/s3/file-binding.ts';
import { s3FileLinks } from '../../../shared/adapters/s3/file-links.ts';
import { openBucket } from '../../../shared/adapters/s3/open-bucket.ts';
import { keptKey, unboundKey } from '../../../shared/adapters/s3/object-keys.ts';
import type { FileBinding, FileLinks, UploadLink } from '../../../shared/app/attachment-ports.ts';
import { StorageBusy } from '../../../shared/app/ports.ts';
import { AttachmentId } from '../../../shared/domain/attachment/attachment.ts';
import type { AttachmentType } from '../../../shared/domain/attachment/attachment-type.ts';
import { Upload } from '../../../shared/domain/attachment/upload.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { announcementOf, sampleFiles } from '../../support/sample-files.ts';
import { startStorage, type Storage, storageCredentials } from '../../support/storage.ts';

const now = instant('2026-09-24T09:50:00Z');
const minutes = (count: number): number => Date.parse(now) + count * 60_000;
const pdf = sampleFiles['application/pdf'];

let storage: Storage;
let store: FileBinding & FileLinks;
let uploads = 0;

beforeAll(async () => {
  storage = await startStorage();
  const config = { endpoint: storage.endpoint, region: 'ap-southeast-1', credentials: storageCredentials };
  const bucket = openBucket(storage.bucket, config);
  store = { ...s3FileBinding(bucket), ...s3FileLinks(bucket) };
});
afterAll(async () => storage.stop());

function announced(type: AttachmentType = 'application/pdf', content = pdf, name = '团队名单.pdf'): Upload {
  uploads += 1;
  return Upload.parse({
    ...announcementOf(type, content, name),
    id: AttachmentId.parse(`01K5XV${String(uploads).padStart(20, '0')}`),
    accountId: 'd02',
    announcedAt: now,
    expiresAt: instant('2026-09-25T09:50:00Z'),
    boundTo: null,
  });
}

const put = async (
  { url, headers }: Pick<UploadLink, 'url' | 'headers'>,
  content: Buffer,
  at = minutes(1),
) => {
  storage.clock.now = at;
  return fetch(url, { method: 'PUT', headers, body: new Uint8Array(content) });
};

describe('a link to upload', () => {
  test.each(Object.entries(sampleFiles))(
    'takes the bytes that were announced: %s',
    async (_type, content) => {
      const upload = announced('application/pdf', content);
      const link = await store.uploadLink(upload, now);
      expect(link.expiresAt).toBe('2026-09-24T10:05:00.000Z');
      expect((await put(link, content)).status).toBe(200);
      const probe = await store.probe(upload);
      expect(probe?.bytes).toBe(content.length);
      expect(Buffer.from(probe?.head ?? []).equals(content.subarray(0, 1024))).toBe(true);
      expect(Buffer.from(probe?.tail ?? []).equals(content)).toBe(true);
    },
  );

  const other = Buffer.from(pdf).fill('x', 10, 20);
  test.each<[string, (link: UploadLink) => Promise<Response>, number, string]>([
    ['other bytes of the same length', async (link) => put(link, other), 400, 'BadDigest'],
    ['more bytes', async (link) => put(link, Buffer.concat([pdf, pdf])), 403, 'SignatureDoesNotMatch'],
    ['fewer bytes', async (link) => put(link, pdf.subarray(1)), 403, 'SignatureDoesNotMatch'],
    [
      'another type',
      async ({ url, headers }) => put({ url, headers: { ...headers, 'content-type': 'text/html' } }, pdf),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'another digest with its bytes',
      async ({ url, headers }) => {
        const { sha256 } = announcementOf('application/pdf', other);
        const digest = Buffer.from(sha256, 'hex').toString('base64');
        return put({ url, headers: { ...headers, 'x-amz-checksum-sha256': digest } }, other);
      },
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'no digest',
      async ({ url, headers: { 'x-amz-checksum-sha256': _, ...headers } }) => put({ url, headers }, pdf),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'public access besides',
      async ({ url, headers }) => put({ url, headers: { ...headers, 'x-amz-acl': 'public-read' } }, pdf),
      403,
      'AccessDenied',
    ],
    ['the last moment past', async (link) => put(link, pdf, minutes(15)), 403, 'AccessDenied'],
    [
      'another key',
      async (link) => put({ ...link, url: link.url.replace('/d02/', '/d01/') }, pdf),
      403,
      'Signature',
    ],
    [
      'a longer time',
      async (link) => put({ ...link, url: link.url.replace('Expires=900', 'Expires=9000') }, pdf),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'no expiry',
      async (link) => put({ ...link, url: link.url.replace(/X-Amz-Expires=\d+&/, '') }, pdf),
      400,
      'Query',
    ],
    [
      'no signature',
      async ({ url, headers }) => put({ url: url.replace(/\?.*/, ''), headers }, pdf),
      403,
      'Denied',
    ],
    ['another method', async ({ url }) => fetch(url), 403, 'SignatureDoesNotMatch'],
  ])('is refused with %s', async (_what, send, status, code) => {
    storage.clock.now = minutes(1);
    const upload = announced();
    const refused = await send(await store.uploadLink(upload, now));
    expect([refused.status, await refused.text()]).toEqual([status, expect.stringContaining(code)]);
    expect(await store.probe(upload)).toBeUndefined();
  });

  test('holds up to the last moment', async () => {
    const link = await store.uploadLink(announced(), now);
    expect((await put(link, pdf, minutes(15) - 1)).status).toBe(200);
  });
});

describe('a file that is kept', () => {
  test('is given out under its name, as a file and not as a page, for five minutes', async () => {
    const upload = announced();
    await put(await store.uploadLink(upload, now), pdf);
    await store.keep(upload);
    const file = { ...upload, to: 'letter', textId: upload.id, name: '团队"名单.pdf' } as const;
    const { url, expiresAt } = await store.downloadLink(file, now);
    expect(expiresAt).toBe('2026-09-24T09:55:00.000Z');
    storage.clock.now = minutes(5) - 1;
    const opened = await fetch(url);
    expect(opened.status).toBe(200);
    expect(opened.headers.get('content-type')).toBe('application/pdf');
    expect(opened.headers.get('content-disposition')).toMatch(
      /^attachment; filename="___.*filename\*=UTF-8''%E5/,
    );
    expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
    storage.clock.now = minutes(5);
    expect((await fetch(url)).status).toBe(403);
  });

  test('is one copy, however often it is kept, and stays when its upload goes', async () => {
    const upload = announced();
    await put(await store.uploadLink(upload, now), pdf);
    await store.keep(upload);
    await store.keep(upload);
    await fetch(`${storage.engine}/${storage.bucket}/${unboundKey(upload)}`, { method: 'DELETE' });
    expect(await store.probe(upload)).toBeUndefined();
    const kept = await fetch(`${storage.engine}/${storage.bucket}/${keptKey(upload.id)}`);
    expect(Buffer.from(await kept.arrayBuffer()).equals(pdf)).toBe(true);
  });
});

test('a bucket out of reach is busy, not empty', async () => {
  const config = {
    endpoint: 'http://127.0.0.1:9',
    region: 'local',
    credentials: storageCredentials,
    maxAttempts: 1,
  };
  const unreachable = s3FileBinding(openBucket('attachments', config));
  await expect(unreachable.probe(announced())).rejects.toThrow(StorageBusy);
});
