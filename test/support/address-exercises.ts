import type { addressAccessPatterns } from '../../shared/adapters/dynamo/address-access-patterns.ts';
import { dynamoAddresses } from '../../shared/adapters/dynamo/address-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { heardOf } from '../../shared/domain/mailing/address-standing.ts';
import { plusMinutes } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';

type Exercises = Readonly<Record<(typeof addressAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const now = beijing('2026-09-28 09:00');

/** Suppresses more than a page of addresses, and gives for each access pattern of them the call that asks it. */
export async function addressExercisesOn(table: Table): Promise<Exercises> {
  const addresses = dynamoAddresses(table);
  const hear = async (address: string, kind: 'hardBounce' | 'delivered', minutes: number): Promise<void> =>
    addresses.change(address, (standing) =>
      heardOf(standing, { kind, at: plusMinutes(now, minutes), messageId: `provider-${minutes}` }),
    );
  for (let n = 1; n <= 40; n += 1) await hear(`e${n}@example.com`, 'hardBounce', n);
  return {
    addressStanding: async () => addresses.standingOf('e1@example.com'),
    changeAddress: async () => hear('e2@example.com', 'delivered', 60),
    suppressedAddresses: async () => addresses.suppressed({ limit: 20, after: undefined }),
  };
}
