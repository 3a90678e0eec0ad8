import { enterpriseKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { StoredItem } from '../../../shared/adapters/dynamo/stored-item.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';

/** A profile as its owner writes it. */
export function profileItem(profile: Profile): StoredItem {
  const { pk } = enterpriseKey.keyOf({ enterpriseId: profile.enterpriseId });
  return { pk, sk: 'PROFILE', entity: 'profile', ...profile, revision: 1 };
}
