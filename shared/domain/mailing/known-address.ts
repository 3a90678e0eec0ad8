import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { AddressId } from './address-id.ts';
import {
  AddressStanding,
  type Release,
  releasedBy,
  SuppressionReason,
  suppressionOf,
  unheardOf,
} from './address-standing.ts';

/** In lower case: providers tell of bounces in any spelling. */
const Address = z.string().min(3).max(320);

/** What is kept of an address. */
export const KnownAddress = z
  .strictObject({
    id: AddressId,
    /** Shown only while no mail goes there, so that somebody can look into it; null otherwise. */
    address: Address.nullable(),
    standing: AddressStanding,
    /** Counts the changes; the write condition. */
    revision: z.int().min(1),
  })
  .readonly();
export type KnownAddress = z.infer<typeof KnownAddress>;

/** An address to which no mail goes, as those see it who may release it. */
export const SuppressedAddress = z
  .strictObject({ id: AddressId, address: Address, reason: SuppressionReason, since: Instant })
  .readonly();
export type SuppressedAddress = z.infer<typeof SuppressedAddress>;

/** That mail goes to an address again. */
export const ReleasedAddress = z.strictObject({ id: AddressId, releasedAt: Instant }).readonly();
export type ReleasedAddress = z.infer<typeof ReleasedAddress>;

/** What is known once `change` has been made of its standing; undefined where that changes nothing. */
export function changedAddress(
  previous: KnownAddress | undefined,
  { id, address }: { readonly id: AddressId; readonly address: string },
  change: (standing: AddressStanding) => AddressStanding,
): KnownAddress | undefined {
  const before = previous?.standing ?? unheardOf;
  const standing = change(before);
  if (standing === before) return undefined;
  const shown = suppressionOf(standing) === undefined ? null : address.toLowerCase();
  return { id, address: shown, standing, revision: (previous?.revision ?? 0) + 1 };
}

/** The address once it is released; undefined where mail goes there anyhow. */
export function releasedAddress(known: KnownAddress | undefined, release: Release): KnownAddress | undefined {
  if (known === undefined || known.address === null) return undefined;
  return changedAddress(known, { id: known.id, address: known.address }, (standing) =>
    releasedBy(standing, release),
  );
}

/** The address as it is listed; undefined where mail goes there. */
export function suppressedAddress({ id, address, standing }: KnownAddress): SuppressedAddress | undefined {
  const suppression = suppressionOf(standing);
  if (suppression === undefined || address === null) return undefined;
  return { id, address, reason: suppression.reason, since: suppression.at };
}
