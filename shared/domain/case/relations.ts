import { actsFor, hasRole, type Principal } from '../directory/account.ts';
import type { AccountId, UnitId } from '../directory/ids.ts';
import { actingFor, asThemselves, standsFor } from '../directory/present-at.ts';
import { Relation } from './actor.ts';
import type { CaseFile } from './case-file.ts';

const worksIn = (principal: Principal, unitId: UnitId): boolean =>
  hasRole(principal, ['unitLead', 'unitHandler'], unitId);

const holds: Record<Relation, (principal: Principal, caseFile: CaseFile) => boolean> = {
  enterprise: (principal, { enterpriseId }) => actsFor(principal, enterpriseId),
  hubSupervisor: (principal) => hasRole(principal, ['hubSupervisor']),
  hub: (principal) => hasRole(principal, ['hubClerk', 'hubSupervisor']),
  holderLead: (principal, { holder }) => hasRole(principal, ['unitLead'], holder.unitId),
  handler: (principal, { handler, holder }) =>
    handler !== null && standsFor(principal, handler, holder.unitId) && worksIn(principal, holder.unitId),
  holderMember: (principal, { holder }) => worksIn(principal, holder.unitId),
  assisting: (principal, { assisting }) => assisting.some((unitId) => worksIn(principal, unitId)),
  ancestor: (principal, { holder }) => holder.path.some((unitId) => worksIn(principal, unitId)),
  station: (principal, { channel, enteredBy }) =>
    channel === 'station' && enteredBy !== null && worksIn(principal, enteredBy),
  leader: (principal, { addressee, leaderTold }) =>
    (addressee === 'leaders' || leaderTold) && hasRole(principal, ['leader']),
  overseer: (principal) => hasRole(principal, ['overseer']),
  auditor: (principal) => hasRole(principal, ['auditor']),
  platform: () => false,
  system: () => false,
};

/** In which relations the principal stands to the case; in none, the case does not exist for them. */
export function relationsOf(principal: Principal, caseFile: CaseFile): readonly Relation[] {
  return Relation.options.filter((relation) => holds[relation](principal, caseFile));
}

/** Whose deputy the principal is where they stand in this relation only as one; null where they do as themselves. */
export function deputyIn(relation: Relation, principal: Principal, caseFile: CaseFile): AccountId | null {
  if (holds[relation](asThemselves(principal), caseFile)) return null;
  const posts = principal.memberships.filter((membership) =>
    holds[relation]({ ...principal, memberships: [membership] }, caseFile),
  );
  return posts.map(actingFor).find((accountId) => accountId !== null) ?? null;
}
