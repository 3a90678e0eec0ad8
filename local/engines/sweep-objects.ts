import { DeleteObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import type { BucketSpec } from '../system/bucket-spec.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Removes what the lifecycle of a bucket has let expire at the instant (milliseconds); the engine never does. S3 waits for the
 * midnight after it. Gives the number of objects removed.
 */
export async function sweepObjects(client: S3Client, spec: BucketSpec, nowMs: number): Promise<number> {
  let removed = 0;
  for (const { prefix, days } of spec.expiries) {
    const pages = paginateListObjectsV2({ client }, { Bucket: spec.name, Prefix: prefix });
    for await (const { Contents = [] } of pages) {
      for (const { Key, LastModified } of Contents) {
        if (LastModified === undefined || LastModified.getTime() + days * dayMs > nowMs) continue;
        await client.send(new DeleteObjectCommand({ Bucket: spec.name, Key }));
        removed += 1;
      }
    }
  }
  return removed;
}
