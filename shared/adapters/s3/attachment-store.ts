import {
  CopyObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { AttachmentStore, FileLink } from '../../app/attachment-ports.ts';
import { StorageBusy } from '../../app/ports.ts';
import { headBytes, tailBytes } from '../../domain/attachment/content.ts';
import type { Upload } from '../../domain/attachment/upload.ts';
import { type Instant, plusSeconds } from '../../domain/time/instant.ts';
import { contentDisposition } from './content-disposition.ts';
import { keptKey, unboundKey } from './object-keys.ts';
import { isOutage } from './outage.ts';

/** The bucket as the adapter uses it: its name and a client. */
export interface Bucket {
  readonly name: string;
  readonly client: S3Client;
}

const uploadSeconds = 15 * 60;
const downloadSeconds = 5 * 60;

/**
 * Opens the bucket; region, credentials and endpoint come from the environment unless given. Addresses carry the bucket in their
 * path, as the local engine needs it and every region of AWS takes it. Files are checked by the digest that was announced, so that
 * the SDK adds no checksum of its own, which a browser would have to compute as well.
 */
export function openBucket(name: string, config: S3ClientConfig = {}): Bucket {
  const client = new S3Client({
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 500, requestTimeout: 3000, throwOnRequestTimeout: true },
    ...config,
  });
  return { name, client };
}

/** Files in the bucket: uploads below `unbound/`, which expire, files of cases below `kept/`. */
export function s3AttachmentStore({ name: Bucket, client }: Bucket): AttachmentStore {
  const part = async (upload: Upload, Range: string) =>
    unlessAbsent(async () => {
      const object = await client.send(new GetObjectCommand({ Bucket, Key: unboundKey(upload), Range }));
      const bytes = await object.Body?.transformToByteArray();
      const total = Number(object.ContentRange?.split('/').at(-1) ?? object.ContentLength);
      return bytes && { bytes, total };
    });

  return {
    async uploadLink(upload, now) {
      const headers = {
        'content-type': upload.contentType,
        'x-amz-checksum-sha256': Buffer.from(upload.sha256, 'hex').toString('base64'),
      };
      const command = new PutObjectCommand({
        Bucket,
        Key: unboundKey(upload),
        ContentType: upload.contentType,
        ContentLength: upload.bytes,
        ChecksumSHA256: headers['x-amz-checksum-sha256'],
      });
      const url = await getSignedUrl(client, command, {
        ...validFrom(now, uploadSeconds),
        // What is not signed could be sent otherwise: size, type and digest are those that were announced.
        signableHeaders: new Set(['host', 'content-length', 'content-type', 'x-amz-checksum-sha256']),
        unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
      });
      return { ...linkOf(url, now, uploadSeconds), headers };
    },

    async probe(upload) {
      const head = await part(upload, `bytes=0-${headBytes - 1}`);
      if (head === undefined) return undefined;
      const tail = await part(upload, `bytes=-${tailBytes}`);
      return tail && { bytes: head.total, head: head.bytes, tail: tail.bytes };
    },

    async keep(upload) {
      const CopySource = `${Bucket}/${unboundKey(upload)}`;
      await unlessBusy(async () =>
        client.send(new CopyObjectCommand({ Bucket, Key: keptKey(upload.id), CopySource })),
      );
    },

    async downloadLink({ id, name, contentType }, now) {
      const command = new GetObjectCommand({
        Bucket,
        Key: keptKey(id),
        ResponseContentDisposition: contentDisposition(name),
        ResponseContentType: contentType,
        ResponseCacheControl: 'private, no-store',
      });
      const url = await getSignedUrl(client, command, validFrom(now, downloadSeconds));
      return linkOf(url, now, downloadSeconds);
    },
  };
}

function validFrom(now: Instant, expiresIn: number) {
  return { expiresIn, signingDate: new Date(now) };
}

function linkOf(url: string, now: Instant, seconds: number): FileLink {
  return { url, expiresAt: plusSeconds(now, seconds) };
}

/** S3 tells who may not list the bucket that an object is forbidden when it is absent; our functions may not. */
async function unlessAbsent<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await unlessBusy(ask);
  } catch (error) {
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (status === 403 || status === 404) return undefined;
    throw error;
  }
}

async function unlessBusy<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw isOutage(error) ? new StorageBusy(error) : error;
  }
}
