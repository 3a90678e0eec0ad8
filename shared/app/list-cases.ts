import type { CaseCard } from '../domain/case/case-card.ts';
import { firstDayEndingAfter } from '../domain/deadline/late-at.ts';
import { actsFor } from '../domain/directory/account.ts';
import type { EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import { mayListEntries, mayListUnit, seesAll } from '../domain/directory/may-list.ts';
import { placementOf, topBelow, type Unit } from '../domain/directory/unit.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import { type Asker, principalOf } from './asker.ts';
import type { RulesSource } from './calendar-ports.ts';
import type { Page, PageRequest } from './ports.ts';
import type { ReadDeps, ReadRefusal } from './read-case.ts';

type WithHub = ReadDeps & { readonly hub: UnitId };
type WithRules = ReadDeps & { readonly rules: RulesSource };
type Listing = Promise<Result<Page<CaseCard>, ReadRefusal>>;
/** A list for those who see every case of the city. */
type CityListing = Promise<Result<Page<CaseCard>, { readonly tag: 'forbidden' }>>;

/** What a unit holds now, by due day. The lists of these use cases come from indexes and may lag a little behind. */
export async function listUnitCases(
  deps: ReadDeps,
  asker: Asker,
  unitId: UnitId,
  page: PageRequest,
): Listing {
  const unit = await unitOpenTo(deps, asker, unitId);
  if (unit === undefined) return refused({ tag: 'notFound' });
  return accepted(await deps.cases.heldBy(unitId, page));
}

/** What a unit holds and is late at this instant, the earliest due day first. */
export async function listUnitLateCases(
  deps: WithRules,
  asker: Asker,
  unitId: UnitId,
  page: PageRequest,
): Listing {
  const unit = await unitOpenTo(deps, asker, unitId);
  if (unit === undefined) return refused({ tag: 'notFound' });
  return accepted(await deps.cases.dueBy(unitId, await firstDayInTime(deps, asker.now), page));
}

/** What is held anywhere in a county (or a city department's) subtree, by due day. */
export async function listSubtreeCases(
  deps: WithHub,
  asker: Asker,
  unitId: UnitId,
  page: PageRequest,
): Listing {
  const unit = await topUnitOpenTo(deps, asker, unitId);
  if (unit === undefined) return refused({ tag: 'notFound' });
  return accepted(await deps.cases.heldBelow(unitId, page));
}

/** What is held anywhere in such a subtree and is late at this instant, the earliest due day first. */
export async function listSubtreeLateCases(
  deps: WithHub & WithRules,
  asker: Asker,
  unitId: UnitId,
  page: PageRequest,
): Listing {
  const unit = await topUnitOpenTo(deps, asker, unitId);
  if (unit === undefined) return refused({ tag: 'notFound' });
  return accepted(await deps.cases.dueBelow(unitId, await firstDayInTime(deps, asker.now), page));
}

/** What is marked late anywhere in the city, the hub included, the earliest due day first. */
export async function listLateCases(deps: WithHub, asker: Asker, page: PageRequest): CityListing {
  const principal = await principalOf(deps.directory, asker);
  const open = principal !== undefined && seesAll(principal);
  return open ? accepted(await deps.cases.lateIn(deps.hub, page)) : refused({ tag: 'forbidden' });
}

/** What awaits triage (研判) at the hub, by due day. */
export async function listTriage(deps: WithHub, asker: Asker, page: PageRequest): CityListing {
  const principal = await principalOf(deps.directory, asker);
  const mayTriage = principal !== undefined && seesAll(principal);
  return mayTriage ? accepted(await deps.cases.heldBy(deps.hub, page)) : refused({ tag: 'forbidden' });
}

/** What a station, or the hub, has entered for enterprises (代录), latest first. */
export async function listEnteredLetters(
  { directory, cases }: ReadDeps,
  asker: Asker,
  unitId: UnitId,
  page: PageRequest,
): Listing {
  const [principal, unit] = await Promise.all([principalOf(directory, asker), directory.unit(unitId)]);
  const open = principal !== undefined && unit !== undefined && mayListEntries(principal, unit);
  return open ? accepted(await cases.enteredBy(unitId, page)) : refused({ tag: 'notFound' });
}

/** The letters of an enterprise, latest first. */
export async function listEnterpriseCases(
  deps: ReadDeps,
  asker: Asker,
  enterpriseId: EnterpriseId,
  page: PageRequest,
): Listing {
  const principal = await principalOf(deps.directory, asker);
  if (principal === undefined || !(actsFor(principal, enterpriseId) || seesAll(principal))) {
    return refused({ tag: 'notFound' });
  }
  return accepted(await deps.cases.writtenBy(enterpriseId, page));
}

/** The unit, if the person may see what it holds. */
async function unitOpenTo({ directory }: ReadDeps, asker: Asker, unitId: UnitId): Promise<Unit | undefined> {
  const [principal, unit] = await Promise.all([principalOf(directory, asker), directory.unit(unitId)]);
  const open = principal !== undefined && unit !== undefined && mayListUnit(principal, placementOf(unit));
  return open ? unit : undefined;
}

/** The same for a unit directly below the hub, of whose subtree there is a list. */
async function topUnitOpenTo(deps: WithHub, asker: Asker, unitId: UnitId): Promise<Unit | undefined> {
  const unit = await unitOpenTo(deps, asker, unitId);
  return unit !== undefined && topBelow(deps.hub, placementOf(unit)) === unitId ? unit : undefined;
}

/** What is due before this day is late now, whether the clock has marked it by now or not. */
async function firstDayInTime({ rules }: WithRules, now: Instant): Promise<CivilDate> {
  return firstDayEndingAfter(await rules.rulesAt(now), now);
}
