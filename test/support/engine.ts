import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { openTable, type Table } from '../../shared/adapters/dynamo/open-table.ts';
import { CapacityMeter } from './capacity-meter.ts';
import { createTableInput } from './create-table.ts';

/** A DynamoDB engine of its own for one test file, with the table in it. */
export interface Engine {
  readonly endpoint: string;
  readonly table: Table;
  readonly meter: CapacityMeter;
  /** Ends the engine and removes its data. */
  stop(): Promise<void>;
}

/** Starts dynoxide on a free port over a temporary directory and creates the table from its one definition. */
export async function startEngine(): Promise<Engine> {
  const directory = await mkdtemp(join(tmpdir(), 'zhitong-engine-'));
  const { child, endpoint } = await startDynoxide(join(directory, 'table.db'));
  const table = openTable(`zhitong-${randomUUID()}`, {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await table.client.send(new CreateTableCommand(createTableInput(table.name)));
  const meter = new CapacityMeter(table.client);
  const stop = async (): Promise<void> => {
    table.client.destroy();
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    await rm(directory, { recursive: true, force: true });
  };
  return { endpoint, table, meter, stop };
}

// The watcher holds our end of a pipe: when this process goes, whatever kills it, the engine goes with it.
const boundToOurLife = 'exec 3<&0; { read -r _ <&3; kill -9 $$; } 2>/dev/null & exec "$0" "$@" 3<&-';

async function startDynoxide(file: string): Promise<{ child: ChildProcess; endpoint: string }> {
  const binary = createRequire(import.meta.url).resolve(
    `@dynoxide/${process.platform}-${process.arch}/dynoxide`,
  );
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const port = await freePort();
    const args = ['serve', '--port', String(port), '--db-path', file];
    const child = spawn('/bin/sh', ['-c', boundToOurLife, binary, ...args], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    if (await answers(child, port)) return { child, endpoint: `http://127.0.0.1:${port}` };
    child.kill('SIGKILL');
  }
  throw new Error('dynoxide did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP port');
  return address.port;
}

async function answers(child: ChildProcess, port: number): Promise<boolean> {
  for (let wait = 0; wait < 500; wait += 1) {
    // The port may have been taken in between, and then somebody else would answer on it.
    if (child.exitCode !== null) return false;
    const socket = connect(port, '127.0.0.1');
    const connected = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (connected) return child.exitCode === null;
    await pause(10);
  }
  return false;
}
