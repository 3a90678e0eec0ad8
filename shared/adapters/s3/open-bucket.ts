import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';

/** The bucket as the adapters use it: its name and a client. */
export interface Bucket {
  readonly name: string;
  readonly client: S3Client;
}

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
    // A copy of the largest file stays within it, and the ten seconds of an HTTP function are not used up by one request.
    requestHandler: { connectionTimeout: 500, requestTimeout: 3000, throwOnRequestTimeout: true },
    ...config,
  });
  return { name, client };
}
