import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBucket } from '../../local/engines/create-buckets.ts';
import { startQueueEngine } from '../../local/engines/fauxqs.ts';
import { bucketOrigin } from '../../local/storage/bucket-origin.ts';
import type { BucketSpec } from '../../local/system/bucket-spec.ts';

/** Buckets as the local stack serves them, with a clock that the test sets. */
export interface Storage {
  /** Where functions and links reach it. */
  readonly endpoint: string;
  /** The engine behind, which checks nothing. */
  readonly engine: string;
  readonly bucket: string;
  /** In milliseconds; who signs and who checks must agree on it. */
  clock: { now: number };
  stop(): Promise<void>;
}

export const storageCredentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;

/** Starts the engine on a temporary directory, and before it what checks links as S3 does. */
export async function startStorage(spec: Partial<BucketSpec> = {}): Promise<Storage> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhitong-storage-'));
  const offsetBuffer = new SharedArrayBuffer(8);
  const engine = await startQueueEngine({ dataDir, offsetBuffer });
  const bucket: BucketSpec = { name: 'attachments', cors: [], expiries: [], ...spec };
  await ensureBucket(engine.endpoint, bucket.name);
  const clock = { now: Date.parse('2026-09-24T09:50:00Z') };
  const origin = bucketOrigin({
    engine: engine.endpoint,
    buckets: [bucket],
    secretKey: storageCredentials.secretAccessKey,
    now: () => clock.now,
    denial: () => undefined,
  });
  const server = createServer((message, response) => {
    origin(message, response).catch(() => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    engine: engine.endpoint,
    bucket: bucket.name,
    clock,
    async stop() {
      server.closeAllConnections();
      server.close();
      await engine.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
