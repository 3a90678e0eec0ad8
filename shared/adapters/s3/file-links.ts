import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { FileLink, FileLinks } from '../../app/attachment-ports.ts';
import { type Instant, plusSeconds } from '../../domain/time/instant.ts';
import { contentDisposition } from './content-disposition.ts';
import { keptKey, unboundKey } from './object-keys.ts';
import type { Bucket } from './open-bucket.ts';

const uploadSeconds = 15 * 60;
const downloadSeconds = 5 * 60;
const digestHeader = 'x-amz-checksum-sha256';

/** Links to objects of the bucket, signed with what the function itself may do; signing asks nobody. */
export function s3FileLinks({ name: Bucket, client }: Bucket): FileLinks {
  return {
    async uploadLink(upload, now) {
      const digest = Buffer.from(upload.sha256, 'hex').toString('base64');
      const command = new PutObjectCommand({
        Bucket,
        Key: unboundKey(upload),
        ContentType: upload.contentType,
        ContentLength: upload.bytes,
        ChecksumSHA256: digest,
      });
      const url = await getSignedUrl(client, command, {
        ...validFrom(now, uploadSeconds),
        // What is not signed could be sent otherwise: size, type and digest are those that were announced.
        signableHeaders: new Set(['host', 'content-length', 'content-type', digestHeader]),
        unhoistableHeaders: new Set([digestHeader]),
      });
      const headers = { 'content-type': upload.contentType, [digestHeader]: digest };
      return { ...linkOf(url, now, uploadSeconds), headers };
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
