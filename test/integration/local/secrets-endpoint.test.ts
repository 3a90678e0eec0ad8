import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSecretBox } from '../../../local/secrets/secret-box.ts';
import { secretsEndpoint } from '../../../local/secrets/secrets-endpoint.ts';
import { type LateServer, lateServer } from '../../../local/stack/late-server.ts';
import { secretsManagerStore } from '../../../shared/adapters/secrets/secrets-manager-store.ts';
import { StorageBusy } from '../../../shared/app/ports.ts';

const name = 'zhitong/quanzhou/local/inbound/province';
const arnOf = (secret: string) => `arn:aws:secretsmanager:local:000000000000:secret:${secret}-local0`;
const now = () => Date.parse('2026-09-24T09:50:00Z');

const storeAt = (endpoint: string) =>
  secretsManagerStore(
    new SecretsManagerClient({
      endpoint,
      region: 'local',
      maxAttempts: 1,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );

let dir: string;
let file: string;
let server: LateServer;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhitong-secrets-'));
  file = join(dir, 'secrets.json');
  server = await lateServer(0, () => undefined);
  server.serve(secretsEndpoint(openSecretBox(file, now, arnOf)));
});
afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true });
});

describe('secrets of the local stack, as the functions’ adapter reads and writes them', () => {
  test('one that nobody has put is not there', async () => {
    expect(await storeAt(server.url).get(name, 'current')).toBeUndefined();
  });

  test('a new value becomes the current one, and the one before it the previous one, across a restart', async () => {
    const store = storeAt(server.url);
    await store.put(name, 'whsec_one');
    expect([await store.get(name, 'current'), await store.get(name, 'previous')]).toEqual([
      'whsec_one',
      undefined,
    ]);
    await store.put(name, 'whsec_two');
    await store.put(name, 'whsec_three');
    server.serve(secretsEndpoint(openSecretBox(file, now, arnOf)));
    expect([await store.get(name, 'current'), await store.get(name, 'previous')]).toEqual([
      'whsec_three',
      'whsec_two',
    ]);
    expect(await store.get(arnOf(name), 'current')).toBe('whsec_three');
  });

  test('are made once: who makes one again finds that of the first', async () => {
    const [store, key] = [storeAt(server.url), 'zhitong/quanzhou/local/unsubscribe-key'];
    await Promise.all(['one', 'two', 'three'].map(async (value) => store.makeOnce(key, value)));
    const made = await store.get(key, 'current');
    expect(['one', 'two', 'three']).toContain(made);
    await store.makeOnce(key, 'four');
    expect([await store.get(key, 'current'), await store.get(key, 'previous')]).toEqual([made, undefined]);
  });

  test('lie in a file that only its owner reads', async () => {
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test('another operation is refused as unknown', async () => {
    const answer = await fetch(server.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'secretsmanager.DeleteSecret' },
      body: '{}',
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ __type: 'UnknownOperationException' }),
    ]);
  });

  test('what cannot be reached is busy, so that whoever asks may come back', async () => {
    await expect(storeAt('http://127.0.0.1:9').get(name, 'current')).rejects.toThrow(StorageBusy);
  });
});
