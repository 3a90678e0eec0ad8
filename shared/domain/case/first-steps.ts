import * as z from 'zod';
import type { CaseState } from './case-file.ts';

/** What a holder owes first (RULES 6): the hub triages; a unit accepts, designates a handler and makes contact. */
export const FirstStep = z.enum(['triage', 'accept', 'designate', 'contact']);
export type FirstStep = z.infer<typeof FirstStep>;

/** The first steps that the present holder has not taken yet; none once the case is over. */
export function missingFirstSteps({
  status,
  handler,
  contacts,
}: Pick<CaseState, 'status' | 'handler' | 'contacts'>): readonly FirstStep[] {
  if (status === 'received') return ['triage'];
  if (status === 'dispatched') return ['accept', 'designate', 'contact'];
  if (status !== 'handling') return [];
  const designate: readonly FirstStep[] = handler === null ? ['designate'] : [];
  return contacts === 0 ? [...designate, 'contact'] : designate;
}
