import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { afterAll, beforeAll, test } from 'vitest';
import { type ChildStack, startStack } from '../../local/stack/start-stack.ts';

const letter = JSON.stringify({
  enterpriseId: 'D01',
  kind: 'consultation',
  subject: '电子设计公司的补助政策',
  body: '我公司是电子设计公司，请问今年有相关的补助政策吗？',
  consentsToPublication: true,
});

let root: string;
let stack: ChildStack;
let bare: Server;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhitong-bench-'));
  stack = await startStack({ dir: root });
  // The alternative: what this machine answers when there is nothing to do.
  bare = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(bare, 'listening');
});
afterAll(async () => {
  bare.close();
  await stack.kill();
  await rm(root, { recursive: true, force: true });
});

interface Load {
  readonly name: string;
  readonly url: string;
  readonly account: string;
  readonly writes: boolean;
}

async function measured({ name, url, account, writes }: Load, connections: number) {
  // Mails of the load before are still being sent, on the same two cores.
  await stack.settled(30_000);
  const authorization = `Bearer ${await stack.token(account)}`;
  const result = await autocannon({
    url,
    connections,
    duration: 8,
    requests: [
      {
        method: writes ? 'POST' : 'GET',
        headers: { authorization, 'content-type': 'application/json' },
        ...(writes ? { body: letter } : {}),
        setupRequest: (request) => ({
          ...request,
          headers: { ...request.headers, ...(writes ? { 'idempotency-key': randomUUID() } : {}) },
        }),
      },
    ],
  });
  const { latency, duration, non2xx, errors } = result;
  return {
    operation: name,
    connections,
    // What the stage's throttling refuses (429) is no work done.
    'answered/s': Math.round(result['2xx'] / duration),
    'p50 ms': latency.p50,
    'p99 ms': latency.p99,
    refused: non2xx + errors,
  };
}

test('submitting a letter and reading a page of the queue, beside a bare server', async () => {
  const { port } = bare.address() as AddressInfo;
  const loads: readonly Load[] = [
    { name: 'bare node:http', url: `http://127.0.0.1:${port}/`, account: 'd01', writes: false },
    { name: 'submit a letter', url: `${stack.apiUrl}/cases`, account: 'd01', writes: true },
    {
      name: 'page of the triage queue',
      url: `${stack.apiUrl}/triage`,
      account: 'hub-clerk-1',
      writes: false,
    },
  ];
  const rows = [];
  for (const load of loads) for (const connections of [8, 32]) rows.push(await measured(load, connections));
  console.table(rows);
});
