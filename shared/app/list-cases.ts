import type { CaseCard } from '../domain/case/case-card.ts';
import { actsFor } from '../domain/directory/account.ts';
import type { AccountId, EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import { mayListUnit, seesAll } from '../domain/directory/may-list.ts';
import { placementOf, topBelow, type Unit } from '../domain/directory/unit.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Page, PageRequest } from './ports.ts';
import type { ReadDeps, ReadRefusal } from './read-case.ts';

type Listing = Promise<Result<Page<CaseCard>, ReadRefusal>>;

/** What a unit holds now, by due day. The lists of these use cases come from indexes and may lag a little behind. */
export async function listUnitCases(
  deps: ReadDeps,
  accountId: AccountId,
  unitId: UnitId,
  page: PageRequest,
): Listing {
  const unit = await unitOpenTo(deps, accountId, unitId);
  if (unit === undefined) return refused({ tag: 'notFound' });
  return accepted(await deps.cases.heldBy(unitId, page));
}

/** What is held anywhere in a county (or a city department's) subtree, by due day. */
export async function listSubtreeCases(
  deps: ReadDeps & { readonly hub: UnitId },
  accountId: AccountId,
  unitId: UnitId,
  page: PageRequest,
): Listing {
  const unit = await unitOpenTo(deps, accountId, unitId);
  if (unit === undefined || topBelow(deps.hub, placementOf(unit)) !== unitId)
    return refused({ tag: 'notFound' });
  return accepted(await deps.cases.heldBelow(unitId, page));
}

/** What awaits triage (研判) at the hub, by due day. */
export async function listTriage(
  deps: ReadDeps & { readonly hub: UnitId },
  accountId: AccountId,
  page: PageRequest,
): Promise<Result<Page<CaseCard>, { readonly tag: 'forbidden' }>> {
  const account = await deps.directory.account(accountId);
  const mayTriage = account !== undefined && seesAll(account);
  return mayTriage ? accepted(await deps.cases.heldBy(deps.hub, page)) : refused({ tag: 'forbidden' });
}

/** The letters of an enterprise, latest first. */
export async function listEnterpriseCases(
  deps: ReadDeps,
  accountId: AccountId,
  enterpriseId: EnterpriseId,
  page: PageRequest,
): Listing {
  const account = await deps.directory.account(accountId);
  if (account === undefined || !(actsFor(account, enterpriseId) || seesAll(account))) {
    return refused({ tag: 'notFound' });
  }
  return accepted(await deps.cases.writtenBy(enterpriseId, page));
}

/** The unit, if the person may see what it holds. */
async function unitOpenTo(
  { directory }: ReadDeps,
  accountId: AccountId,
  unitId: UnitId,
): Promise<Unit | undefined> {
  const [account, unit] = await Promise.all([directory.account(accountId), directory.unit(unitId)]);
  const open = account !== undefined && unit !== undefined && mayListUnit(account, placementOf(unit));
  return open ? unit : undefined;
}
