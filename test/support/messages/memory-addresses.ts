import type { Addresses } from '../../../shared/app/address-ports.ts';
import {
  type AddressStanding,
  suppressionOf,
  unheardOf,
  withoutMailbox,
} from '../../../shared/domain/mailing/address-standing.ts';
import { beijing } from '../case-world.ts';

/** What is known of addresses, in memory. */
export class MemoryAddresses implements Addresses {
  readonly #standings = new Map<string, AddressStanding>();

  async standingOf(address: string): ReturnType<Addresses['standingOf']> {
    return this.#standings.get(address) ?? unheardOf;
  }

  async change(...[address, change]: Parameters<Addresses['change']>): Promise<void> {
    this.#standings.set(address, change(await this.standingOf(address)));
  }

  /** From now on the address has no mailbox. */
  async suppress(address: string): Promise<void> {
    await this.change(address, (standing) => withoutMailbox(standing, beijing('2026-09-28 08:00')));
  }

  /** The addresses to which no mail goes. */
  get suppressed(): readonly string[] {
    return [...this.#standings].flatMap(([address, standing]) =>
      suppressionOf(standing) === undefined ? [] : [address],
    );
  }
}
