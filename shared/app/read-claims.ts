import { type Account, hasRole } from '../domain/directory/account.ts';
import type { Claim, ClaimId } from '../domain/directory/claim.ts';
import type { Enterprise } from '../domain/directory/enterprise.ts';
import { actsFor } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { seesAll } from '../domain/directory/may-list.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Claims } from './directory-ports.ts';
import type { Directory, Page, PageRequest } from './ports.ts';

/** What reading claims and enterprises needs. */
export interface ClaimReadDeps {
  readonly claims: Claims;
  readonly directory: Directory;
}

type NotFound = { readonly tag: 'notFound' };

/** A claim, with whom the hub can ask about it; the claimant knows that. */
export interface ClaimReading {
  readonly claim: Claim;
  readonly claimant: Account | undefined;
}

/** A claim, for its claimant and for those who see everything. */
export async function readClaim(
  { claims, directory }: ClaimReadDeps,
  asker: Asker,
  claimId: ClaimId,
): Promise<Result<ClaimReading, NotFound>> {
  const [principal, claim] = await Promise.all([principalOf(directory, asker), claims.claim(claimId)]);
  if (principal === undefined || claim === undefined) return refused({ tag: 'notFound' });
  if (claim.accountId === principal.id) return accepted({ claim, claimant: undefined });
  if (!seesAll(principal)) return refused({ tag: 'notFound' });
  // Who verifies calls the claimant; who only looks on need not know where.
  const verifies = hasRole(principal, ['hubClerk', 'hubSupervisor']);
  return accepted({ claim, claimant: verifies ? await directory.account(claim.accountId) : undefined });
}

/** The claims that await the hub, the oldest first. */
export async function listClaims(
  { claims, directory }: ClaimReadDeps,
  asker: Asker,
  page: PageRequest,
): Promise<Result<Page<Claim>, { readonly tag: 'forbidden' }>> {
  const principal = await principalOf(directory, asker);
  const open = principal !== undefined && seesAll(principal);
  return open ? accepted(await claims.pendingClaims(page)) : refused({ tag: 'forbidden' });
}

/** An enterprise, for its people and for those who see everything. */
export async function readEnterprise(
  { directory }: ClaimReadDeps,
  asker: Asker,
  enterpriseId: EnterpriseId,
): Promise<Result<Enterprise, NotFound>> {
  const [principal, enterprise] = await Promise.all([
    principalOf(directory, asker),
    directory.enterprise(enterpriseId),
  ]);
  const open = principal !== undefined && (actsFor(principal, enterpriseId) || seesAll(principal));
  return enterprise !== undefined && open ? accepted(enterprise) : refused({ tag: 'notFound' });
}
