import {
  type DirectoryWriter,
  dynamoDirectoryWriter,
} from '../../shared/adapters/dynamo/directory-writer.ts';
import { openTable } from '../../shared/adapters/dynamo/open-table.ts';
import type { Result } from '../../shared/domain/result.ts';
import { draftPolicies } from './draft-policies.ts';
import { accounts, enterprises, units } from './organisation.ts';
import { linkIntegrators } from './integrators.ts';
import { putProfiles } from './put-profiles.ts';
import { makeWebhookSecrets } from './webhook-secrets.ts';

/** Which table to fill; the engine at `endpoint` takes any credentials. */
export interface SeedTarget {
  readonly endpoint: string;
  readonly region: string;
  readonly tableName: string;
  readonly secrets: string;
}

/**
 * Writes Quanzhou's organisation, the enterprises with their profiles, the demo accounts and drafts of the sample policies, and makes the secrets of webhooks. Written again, an entry is replaced, so that a load
 * that was cut short is made good by the next. Throws when an entry is refused: the data are wrong, or somebody else writes them.
 */
export async function loadSeed({ endpoint, region, tableName, secrets }: SeedTarget): Promise<void> {
  await makeWebhookSecrets(secrets, region);
  const table = openTable(tableName, {
    endpoint,
    region,
    credentials: { accessKeyId: 'seed', secretAccessKey: 'local' },
  });
  try {
    await writeAll(dynamoDirectoryWriter(table));
    await putProfiles(table);
    await draftPolicies(table);
  } finally {
    table.client.destroy();
  }
}

/** People last: whoever is there finds the unit or enterprise that a membership names. */
async function writeAll(directory: DirectoryWriter): Promise<void> {
  await Promise.all([
    ...units.map(async (unit) => directory.putUnit(unit)),
    ...enterprises.map(async (each) => admitted(each.id, await directory.putEnterprise(each))),
  ]);
  await Promise.all(accounts.map(async (each) => admitted(each.id, await directory.putAccount(each))));
}

function admitted(id: string, result: Result<undefined, { readonly tag: string }>): void {
  if (!result.ok) throw new Error(`the seed's ${id} is refused: ${result.refusal.tag}`);
}

/** Leads the integrators of the seed to the receiver of the local stack. */
export async function linkSeed({ endpoint, region, tableName }: SeedTarget, receiver: string): Promise<void> {
  const table = openTable(tableName, {
    endpoint,
    region,
    credentials: { accessKeyId: 'seed', secretAccessKey: 'local' },
  });
  try {
    await linkIntegrators(table, receiver);
  } finally {
    table.client.destroy();
  }
}
