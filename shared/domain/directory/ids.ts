import * as z from 'zod';

const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/, 'letters, digits and hyphens, at most 48');

/**
 * Identifies an office of the unit tree; stays when the unit is renamed. Shorter than the others: a header names up to fifty
 * units and stays below 4 KB.
 */
export const UnitId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/, 'letters, digits and hyphens, at most 32')
  .brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

/** Identifies a person: the `sub` that the city's login gives in its tokens. */
export const AccountId = slug.brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;

/** Identifies an enterprise; its credit code may be corrected, this never changes. */
export const EnterpriseId = slug.brand<'EnterpriseId'>();
export type EnterpriseId = z.infer<typeof EnterpriseId>;
