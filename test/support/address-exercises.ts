import type { addressAccessPatterns } from '../../shared/adapters/dynamo/address-access-patterns.ts';
import { dynamoAddresses } from '../../shared/adapters/dynamo/address-store.ts';
import { readAddress } from '../../shared/adapters/dynamo/address-item.ts';
import { dynamoDirectoryStore } from '../../shared/adapters/dynamo/directory-store.ts';
import { getItem } from '../../shared/adapters/dynamo/get-item.ts';
import { addressDigest, addressKey } from '../../shared/adapters/dynamo/keys.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { cityRegions } from '../../shared/city/regions.ts';
import { heardOf } from '../../shared/domain/mailing/address-standing.ts';
import { type KnownAddress, releasedAddress } from '../../shared/domain/mailing/known-address.ts';
import { plusMinutes } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';
import { directoryWrite } from './directory-changes.ts';
import { everybody } from './messages/city-directory.ts';

type Exercises = Readonly<Record<(typeof addressAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const now = beijing('2026-09-28 09:00');

async function knownIn(table: Table, address: string): Promise<KnownAddress> {
  const key = addressKey.keyOf({ id: addressDigest(address) });
  const known = await getItem(table, key, 'consistent', readAddress);
  if (known === undefined) throw new Error('nothing is known of the address');
  return known;
}

/** Suppresses more than a page of addresses, and gives for each access pattern of them the call that asks it. */
export async function addressExercisesOn(table: Table): Promise<Exercises> {
  const addresses = dynamoAddresses(table);
  const hear = async (address: string, kind: 'hardBounce' | 'delivered', minutes: number): Promise<void> =>
    addresses.change(address, (standing) =>
      heardOf(standing, { kind, at: plusMinutes(now, minutes), messageId: `provider-${minutes}` }),
    );
  for (let n = 1; n <= 40; n += 1) await hear(`e${n}@example.com`, 'hardBounce', n);
  const known = await knownIn(table, 'e3@example.com');
  const release = { at: plusMinutes(now, 90), by: everybody.clerk.id, reason: '本人来电确认' };
  const next = releasedAddress(known, release);
  if (next === undefined) throw new Error('the address is suppressed');
  const fact = { type: 'addressReleased', addressId: known.id } as const;
  const releasing = directoryWrite(401, [{ kind: 'address', previous: known, next }], fact);
  return {
    releaseAddress: async () =>
      dynamoDirectoryStore(table, cityRegions).save({ ...releasing, by: everybody.clerk }),
    addressStanding: async () => addresses.standingOf('e1@example.com'),
    changeAddress: async () => hear('e2@example.com', 'delivered', 60),
    suppressedAddresses: async () => addresses.suppressed({ limit: 20, after: undefined }),
  };
}
