import type { Profiles } from '../../app/profile-ports.ts';
import { getItem } from './get-item.ts';
import { profileKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { readKeptProfile } from './profile-items.ts';

/** Profiles in the one table. */
export function dynamoProfiles(table: Table): Profiles {
  return {
    profile: async (enterpriseId) =>
      getItem(table, profileKey.keyOf({ enterpriseId }), 'consistent', readKeptProfile),
  };
}
