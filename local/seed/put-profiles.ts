import { profileParts } from '../../shared/adapters/dynamo/profile-items.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { transact } from '../../shared/adapters/dynamo/transact.ts';
import { cityRegions } from '../../shared/city/regions.ts';
import { profiles } from './profiles.ts';

/** Profiles count from 1, which is what the directory says before anybody has added to it. */
const imported = 2;

/**
 * Puts the profiles of the sample enterprises, with the copies by which policies find them. One that is there already stays, be
 * it from a load that was cut short or changed by somebody since.
 */
export async function putProfiles(table: Table): Promise<void> {
  await Promise.all(
    profiles.map(async (profile) =>
      transact(table, profileParts(table.name, undefined, { ...profile, revision: imported }, cityRegions)),
    ),
  );
}
