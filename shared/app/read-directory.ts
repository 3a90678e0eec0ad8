import type { Account } from '../domain/directory/account.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import { mayListStaff } from '../domain/directory/may-list.ts';
import type { Unit } from '../domain/directory/unit.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Directory, Page, PageRequest } from './ports.ts';

/** What reading the directory needs. */
export interface DirectoryDeps {
  readonly directory: Directory;
}

type Forbidden = { readonly tag: 'forbidden' };
type DirectoryRefusal = Forbidden | { readonly tag: 'notFound' };

/** The person's own account; `forbidden` for somebody who can sign in but has none here. */
export async function readMe(
  { directory }: DirectoryDeps,
  accountId: AccountId,
): Promise<Result<Account, Forbidden>> {
  const account = await directory.account(accountId);
  return account === undefined ? refused({ tag: 'forbidden' }) : accepted(account);
}

/** A unit; the tree of units is open to everybody who has an account. */
export async function readUnit(
  { directory }: DirectoryDeps,
  accountId: AccountId,
  unitId: UnitId,
): Promise<Result<Unit, DirectoryRefusal>> {
  const [account, unit] = await Promise.all([directory.account(accountId), directory.unit(unitId)]);
  if (account === undefined) return refused({ tag: 'forbidden' });
  return unit === undefined ? refused({ tag: 'notFound' }) : accepted(unit);
}

/** The units directly below one, by id. */
export async function listUnitsBelow(
  deps: DirectoryDeps,
  accountId: AccountId,
  unitId: UnitId,
  page: PageRequest,
): Promise<Result<Page<Unit>, DirectoryRefusal>> {
  const [unit, units] = await Promise.all([
    readUnit(deps, accountId, unitId),
    deps.directory.unitsBelow(unitId, page),
  ]);
  return unit.ok ? accepted(units) : unit;
}

/** The people of a unit, for its lead, who designates one of them, for administrators, and for those who see everything. */
export async function listStaff(
  { directory }: DirectoryDeps,
  asker: Asker,
  unitId: UnitId,
): Promise<Result<readonly Account[], DirectoryRefusal>> {
  const [principal, unit] = await Promise.all([principalOf(directory, asker), directory.unit(unitId)]);
  if (principal === undefined || !mayListStaff(principal, unitId)) return refused({ tag: 'forbidden' });
  return unit === undefined ? refused({ tag: 'notFound' }) : accepted(await directory.staffOf(unitId));
}
