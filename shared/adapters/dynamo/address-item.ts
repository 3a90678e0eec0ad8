import {
  KnownAddress,
  suppressedAddress,
  type SuppressedAddress,
} from '../../domain/mailing/known-address.ts';
import { atRevisionOf } from './conditional-write.ts';
import { addressKey } from './keys.ts';
import { type Attributes, BadItem, readItem, type StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

/** The partition of the index: they are few, and come one by one. */
export const suppressedIn = 'SUPPRESSED';

/** What is known of an address as it is written; in the index while no mail goes there. */
export function addressItem(known: KnownAddress): StoredItem {
  const suppressed = suppressedAddress(known);
  return {
    ...addressKey.keyOf(known),
    entity: 'address',
    ...known,
    ...(suppressed !== undefined && {
      suppressedIn,
      suppressedKey: `${suppressed.since}#${known.id}`,
    }),
  };
}

/** What an item says of its address. Throws BadItem. */
export function readAddress(item: Attributes): KnownAddress {
  return readItem('address', KnownAddress, item);
}

/** The suppressed address of an item of the index. Throws BadItem. */
export function readSuppressed(item: Attributes): SuppressedAddress {
  const suppressed = suppressedAddress(readAddress(item));
  if (suppressed === undefined) throw new BadItem(item, 'it is listed as suppressed and is not');
  return suppressed;
}

/** An address that must still be as it was read. */
export function addressParts(
  TableName: string,
  previous: KnownAddress | undefined,
  next: KnownAddress,
): readonly TransactionPart[] {
  return [{ Put: { TableName, Item: addressItem(next), ...atRevisionOf(previous) } }];
}
