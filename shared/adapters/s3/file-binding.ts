import { CopyObjectCommand, GetObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import type { FileBinding } from '../../app/attachment-ports.ts';
import { StorageBusy } from '../../app/ports.ts';
import { headBytes, tailBytes } from '../../domain/attachment/content.ts';
import type { Upload } from '../../domain/attachment/upload.ts';
import { keptKey, unboundKey } from './object-keys.ts';
import type { Bucket } from './open-bucket.ts';
import { isOutage } from './outage.ts';

/** Uploads in the bucket, below `unbound/`, looked at and copied to the files of cases, below `kept/`. */
export function s3FileBinding({ name: Bucket, client }: Bucket): FileBinding {
  const part = async (upload: Upload, Range: string) =>
    unlessAbsent(async () => {
      const object = await client.send(new GetObjectCommand({ Bucket, Key: unboundKey(upload), Range }));
      const bytes = await object.Body?.transformToByteArray();
      const total = Number(object.ContentRange?.split('/').at(-1) ?? object.ContentLength);
      return bytes && { bytes, total };
    });

  return {
    async probe(upload) {
      const head = await part(upload, `bytes=0-${headBytes - 1}`);
      if (head === undefined) return undefined;
      const from = Math.max(0, head.total - tailBytes);
      const tail = await part(upload, `bytes=${from}-${head.total - 1}`);
      return tail && { bytes: head.total, head: head.bytes, tail: tail.bytes };
    },

    async keep(upload) {
      const CopySource = `${Bucket}/${unboundKey(upload)}`;
      await unlessBusy(async () =>
        client.send(new CopyObjectCommand({ Bucket, Key: keptKey(upload.id), CopySource })),
      );
    },
  };
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
