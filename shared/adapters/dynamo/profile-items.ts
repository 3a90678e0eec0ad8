import type { CityRegions } from '../../domain/policy/audience-places.ts';
import { KeptProfile } from '../../domain/profile/kept-profile.ts';
import type { Profile } from '../../domain/profile/profile.ts';
import { audienceParts } from './audience-items.ts';
import { atRevisionOf } from './conditional-write.ts';
import { profileKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

function profileItem(profile: KeptProfile): StoredItem {
  return { ...profileKey.keyOf({ enterpriseId: profile.enterpriseId }), entity: 'profile', ...profile };
}

/** The profile of an item. Throws BadItem. */
export function readKeptProfile(item: Attributes): KeptProfile {
  return readItem('profile', KeptProfile, item);
}

/** A profile that must still be as it was read, with the copies by which policies find it. */
export function profileParts(
  tableName: string,
  previous: KeptProfile | undefined,
  profile: KeptProfile,
  regions: CityRegions,
): readonly TransactionPart[] {
  return [
    { Put: { TableName: tableName, Item: profileItem(profile), ...atRevisionOf(previous) } },
    ...audienceParts(tableName, previous && values(previous), values(profile), regions),
  ];
}

function values({ revision: _, ...profile }: KeptProfile): Profile {
  return profile;
}
