import type { AddressStanding } from '../domain/mailing/address-standing.ts';
import type { SuppressedAddress } from '../domain/mailing/known-address.ts';
import type { Page, PageRequest } from './ports.ts';

/** What is known of addresses, in whatever spelling they are asked for. */
export interface Addresses {
  /** Read consistently. */
  standingOf(address: string): Promise<AddressStanding>;
  /** Keeps what `change` makes of the standing, whatever else is heard of the address meanwhile. `change` may be asked again. */
  change(address: string, change: (standing: AddressStanding) => AddressStanding): Promise<void>;
}

/** The addresses to which no mail goes. */
export interface SuppressedAddresses {
  /** The latest first; from an index, which may lag a little. */
  suppressed(page: PageRequest): Promise<Page<SuppressedAddress>>;
}
