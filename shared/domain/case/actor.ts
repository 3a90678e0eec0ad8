import * as z from 'zod';
import { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { Source } from '../integration/source.ts';

/** In what relation to the case somebody acts or reads; the transition table and `may` speak only of these. */
export const Relation = z.enum([
  'enterprise',
  'hub',
  'hubSupervisor',
  'holderLead',
  'handler',
  'holderMember',
  'assisting',
  'ancestor',
  'station',
  'leader',
  'overseer',
  'auditor',
  'platform',
  'system',
]);
export type Relation = z.infer<typeof Relation>;

/** Who did it, as what, and for whom: kept in each commit. */
export const Actor = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('staff'),
      accountId: AccountId,
      as: Relation,
      unitId: UnitId,
      /** Whose deputy it was done as; null where the person did it as themselves. */
      actingFor: AccountId.nullable(),
    })
    .readonly(),
  z
    .strictObject({ kind: z.literal('enterprise'), accountId: AccountId, enterpriseId: EnterpriseId })
    .readonly(),
  /** Another platform, known by its signature: it passes letters on and does nothing else. */
  z.strictObject({ kind: z.literal('platform'), source: Source }).readonly(),
  /** The clock: what falls due by itself. */
  z.strictObject({ kind: z.literal('system') }).readonly(),
]);
export type Actor = z.infer<typeof Actor>;
