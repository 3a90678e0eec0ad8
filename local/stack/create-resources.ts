import { existsSync, writeFileSync } from 'node:fs';
import type { EngineClients } from '../engines/clients.ts';
import { ensureBucket } from '../engines/create-buckets.ts';
import { ensureQueue, releaseHeldMessages } from '../engines/create-queues.ts';
import { ensureTable } from '../engines/create-tables.ts';
import type { System } from '../system/system.ts';
import type { Seed } from './seed.ts';
import type { Engines } from './start-engines.ts';
import { together } from './together.ts';

export type ResourcesInput = {
  readonly system: System;
  readonly endpoints: Engines['direct'];
  readonly clients: EngineClients;
  readonly region: string;
  readonly secrets: string;
  readonly receiver: string;
  readonly seed: Pick<Seed, 'load' | 'link'>;
  /** The file that says that the seed is loaded. */
  readonly seeded: string;
  readonly onProgress: (text: string) => void;
};

/** Creates tables, queues and buckets of the template that are not there yet, and loads the seed once, to the end. */
export async function createResources(input: ResourcesInput): Promise<void> {
  const { system, endpoints, clients, region } = input;
  const queues = system.queues.map(async (spec) => {
    await ensureQueue(clients.queues, spec, region);
    await releaseHeldMessages(clients.queues, endpoints.queues, spec);
  });
  const buckets = system.buckets.map(async ({ name }) => ensureBucket(endpoints.queues, name));
  const tables = system.tables.map(async (spec) => ensureTable(clients.tables, spec));
  await together([...tables, ...queues, ...buckets]);
  const targets = system.tables.map(({ name }) => ({
    endpoint: endpoints.tables,
    region,
    tableName: name,
    secrets: input.secrets,
  }));
  if (!existsSync(input.seeded)) {
    input.onProgress('Loading the seed');
    for (const target of targets) await input.seed.load(target);
    writeFileSync(input.seeded, '');
  }
  for (const target of targets) await input.seed.link(target, input.receiver);
}
