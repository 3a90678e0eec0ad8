import type { Addresses, SuppressedAddresses } from '../../app/address-ports.ts';
import { StorageBusy } from '../../app/ports.ts';
import { unheardOf } from '../../domain/mailing/address-standing.ts';
import { changedAddress, type KnownAddress } from '../../domain/mailing/known-address.ts';
import { addressItem, readAddress, readSuppressed, suppressedIn } from './address-item.ts';
import { atRevisionOf, putIf } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { addressDigest, addressKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryIndex } from './query.ts';

/** What is told of one address at a time are the events of a mail or two. */
const mostAttempts = 10;

/** What is known of addresses, in the one table, by their digests: only while an address is suppressed is it kept itself. */
export function dynamoAddresses(table: Table): Addresses & SuppressedAddresses {
  const read = async (address: string): Promise<KnownAddress | undefined> =>
    getItem(table, addressKey.keyOf({ id: addressDigest(address) }), 'consistent', readAddress);
  return {
    standingOf: async (address) => (await read(address))?.standing ?? unheardOf,

    async change(address, change) {
      const id = addressDigest(address);
      for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        const previous = await read(address);
        const next = changedAddress(previous, { id, address }, change);
        if (next === undefined || (await putIf(table, addressItem(next), atRevisionOf(previous)))) return;
      }
      throw new StorageBusy('others write of the same address');
    },

    async suppressed(page) {
      const stretch = { index: 'bySuppression', partition: suppressedIn, order: 'descending' } as const;
      return mapPage(await queryIndex(table, stretch, page), readSuppressed);
    },
  };
}
