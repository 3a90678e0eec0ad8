import type { CaseCard } from '../case/case-card.ts';
import type { CaseEvent } from '../case/events.ts';
import type { CityRole, StaffRole } from '../directory/account.ts';
import type { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { isConcerned } from './concerned.ts';
import type { Reader } from './notice.ts';

/** Some people, in terms of the directory. */
export type Target =
  | { readonly kind: 'enterprise'; readonly enterpriseId: EnterpriseId }
  | {
      readonly kind: 'staff';
      readonly unitId: UnitId;
      readonly roles: readonly StaffRole[];
      /** Where nobody has such a role, whoever is in charge of the nearest unit above is told, so that somebody is. */
      readonly orAbove: boolean;
    }
  /** Whoever holds a role that concerns the whole city. */
  | { readonly kind: 'role'; readonly role: CityRole }
  /** A person as holder of one of these roles, in whichever unit. */
  | { readonly kind: 'official'; readonly accountId: AccountId; readonly roles: readonly StaffRole[] }
  | { readonly kind: 'person'; readonly accountId: AccountId; readonly unitId: UnitId };

/** Who is in charge of a unit: its leads, at the hub the clerks and supervisors. */
export const inCharge: readonly StaffRole[] = ['unitLead', 'hubClerk', 'hubSupervisor'];

/** In which roles people urge a unit (督办). */
const urging: readonly StaffRole[] = ['leader', 'overseer', 'hubSupervisor', 'hubClerk'];

const staff = (unitId: UnitId, orAbove: boolean, roles = inCharge): Target => ({
  kind: 'staff',
  unitId,
  roles,
  orAbove,
});

/** The people that a reader stands for, from the event and the case's card after it; the directory knows them. */
export function targetsOf(reader: Reader, event: CaseEvent, after: CaseCard): readonly Target[] {
  const person = (accountId: AccountId | null, unitId = after.holder): readonly Target[] =>
    accountId === null ? [] : [{ kind: 'person', accountId, unitId }];

  if (!isConcerned(reader, event, after)) return [];
  switch (reader) {
    case 'enterprise':
      return [{ kind: 'enterprise', enterpriseId: after.enterpriseId }];
    case 'holder':
      // After the second return only a supervisor may go on (RULES 6).
      return event.type === 'returned' && event.toSupervisor ? [] : [staff(after.holder, true)];
    case 'handlingUnit':
      return after.status === 'received' ? [] : [staff(after.holder, true)];
    case 'supervisors':
      if (event.type !== 'returned') return [{ kind: 'role', role: 'hubSupervisor' }];
      return event.toSupervisor ? [staff(after.holder, true, ['hubSupervisor'])] : [];
    case 'leaders':
      return [{ kind: 'role', role: 'leader' }];
    case 'overseers':
      return [{ kind: 'role', role: 'overseer' }];
    case 'urgers':
      return event.type === 'urgeReplied' || event.type === 'urgeUnanswered'
        ? event.urgers.map((accountId) => ({ kind: 'official', accountId, roles: urging }))
        : [];
    case 'joined':
      return event.type === 'dispatched' ? event.joined.map((unitId) => staff(unitId, true)) : [];
    case 'assisting':
      return after.assisting.map((unitId) => staff(unitId, false));
    case 'formerHolder':
      return event.type === 'recalled' || event.type === 'dispatched' ? [staff(event.from, false)] : [];
    case 'handler':
      return person(after.handler);
    case 'formerHandler':
      if (event.type === 'recalled') return person(event.handler, event.from);
      return event.type === 'designated' ? person(event.previous) : [];
    case 'drafter':
      return event.type === 'draftSentBack' ? person(event.draftedBy) : [];
  }
}
