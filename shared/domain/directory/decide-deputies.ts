import { accepted, refused, type Result } from '../result.ts';
import { type CivilDate, plusDays } from '../time/civil-date.ts';
import { civilDateOf, type Instant, isBefore, startOfDay } from '../time/instant.ts';
import { type Account, hasRole } from './account.ts';
import { mayAdminister, replaced, type StaffProblem, withRoom } from './decide-staff.ts';
import type { AccountId, UnitId } from './ids.ts';
import { asThemselves, presentAt } from './present-at.ts';
import { deputyPostIn, postIn, settled, type Staffed, withPeople } from './settle-unit.ts';
import { fitting, stoodInFor } from './staff-roles.ts';

/** Why nobody is made deputy, or none ends. */
export type DeputyProblem =
  | StaffProblem
  | { readonly tag: 'notStoodInFor' | 'deputyUnfit' | 'periodUnfit' | 'alreadyDeputy' };

/** Somebody who stands in for somebody else (代理), from one day to another. */
export interface Deputising {
  readonly accountId: AccountId;
  readonly actsFor: AccountId;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
}

/** Absences end; a longer one is another appointment. */
const longestDays = 366;

/** Whether somebody appoints deputies in the unit: its lead, and whoever administers. Who stands in for a lead appoints nobody. */
export function mayAppoint(asker: Account | undefined, unitId: UnitId, at: Instant): asker is Account {
  if (asker === undefined) return false;
  return mayAdminister(asker, at) || hasRole(asThemselves(presentAt(asker, at)), ['unitLead'], unitId);
}

/**
 * Somebody stands in for one of the unit's people. A lead appoints one of the same unit; who administers, anybody who has a post,
 * since a unit of one has nobody else. Nobody appoints themselves.
 */
export function appointDeputy(
  { unit, people }: Staffed,
  person: Account | undefined,
  { actsFor, fromOn, untilOn }: Deputising,
  { asker, at, timeZone }: { readonly asker: Account; readonly at: Instant; readonly timeZone: string },
): Result<Staffed, DeputyProblem> {
  if (unit.status !== 'open') return refused({ tag: 'unitNotOpen' });
  if (person === undefined) return refused({ tag: 'personUnknown' });
  if (person.id === asker.id) return refused({ tag: 'ownPost' });
  const away = people.find(({ id }) => id === actsFor);
  const roles = stoodInFor((away && postIn(away, unit.id)?.roles) ?? []);
  if (roles.length === 0) return refused({ tag: 'notStoodInFor' });
  const hasPost = mayAdminister(asker, at)
    ? person.memberships.some(({ kind }) => kind === 'staff')
    : postIn(person, unit.id) !== undefined;
  if (!hasPost || person.id === actsFor) return refused({ tag: 'deputyUnfit' });
  const today = civilDateOf(at, timeZone);
  if (untilOn < fromOn || untilOn < today || untilOn > plusDays(today, longestDays)) {
    return refused({ tag: 'periodUnfit' });
  }
  const before = deputyPostIn(person, unit.id, actsFor);
  if (before !== undefined && isBefore(at, before.untilAt)) return refused({ tag: 'alreadyDeputy' });

  const deputy = {
    kind: 'deputy',
    unitId: unit.id,
    roles,
    soleMember: false,
    actsFor,
    fromOn,
    untilOn,
    fromAt: startOfDay(fromOn, timeZone),
    untilAt: startOfDay(plusDays(untilOn, 1), timeZone),
  } as const;
  const others = replaced(person, (each) => (each === before ? [] : [each]));
  const fits = fitting(unit, others, roles);
  if (!fits.ok) return fits;
  const appointed = { ...others, memberships: [...others.memberships, deputy] };
  return withRoom(settled({ unit, people: withPeople(people, [appointed]) }, at), person.id);
}

/** Somebody stands in for that person no more. */
export function endDeputy(
  { unit, people }: Staffed,
  { accountId, actsFor }: Pick<Deputising, 'accountId' | 'actsFor'>,
  at: Instant,
): Result<Staffed, { readonly tag: 'notFound' }> {
  const person = people.find(({ id }) => id === accountId);
  const post = person && deputyPostIn(person, unit.id, actsFor);
  if (person === undefined || post === undefined || !isBefore(at, post.untilAt)) {
    return refused({ tag: 'notFound' });
  }
  const ended = replaced(person, (each) => (each === post ? [] : [each]));
  return accepted(settled({ unit, people: withPeople(people, [ended]) }, at));
}

/** Who stands in for whom in the unit, now or later. */
export function deputiesIn(people: readonly Account[], unitId: UnitId, at: Instant) {
  return people.flatMap((account) =>
    account.memberships.flatMap((each) =>
      each.kind === 'deputy' && each.unitId === unitId && isBefore(at, each.untilAt)
        ? [{ account, post: each }]
        : [],
    ),
  );
}
