import * as z from 'zod';

/** Names an address and does not show it: SHA-256 of the address in lower case, hexadecimal. */
export const AddressId = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'AddressId'>();
export type AddressId = z.infer<typeof AddressId>;
