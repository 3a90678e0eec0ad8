import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { openTable, type Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { StoredItem } from '../../shared/adapters/dynamo/stored-item.ts';
import { importTable } from './bulk-load.ts';
import { CapacityMeter } from './capacity-meter.ts';
import { createTableInput } from './create-table.ts';
import { serveDynoxide } from './dynoxide.ts';

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
  const directory = await temporaryDirectory();
  const engine = await served(directory, join(directory, 'table.db'), newTableName());
  await engine.table.client.send(new CreateTableCommand(createTableInput(engine.table.name)));
  return engine;
}

/** The same with these items in the table, however many. */
export async function startEngineHolding(items: Iterable<StoredItem>): Promise<Engine> {
  const directory = await temporaryDirectory();
  const tableName = newTableName();
  try {
    return await served(directory, await importTable({ directory, tableName }, items), tableName);
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

const temporaryDirectory = async (): Promise<string> => mkdtemp(join(tmpdir(), 'zhitong-engine-'));
const newTableName = (): string => `zhitong-${randomUUID()}`;

async function served(directory: string, file: string, tableName: string): Promise<Engine> {
  const { child, endpoint } = await serveDynoxide(file);
  const table = openTable(tableName, {
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
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
