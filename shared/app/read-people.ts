import { type Account, actsFor, managesPeople } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { Invitation } from '../domain/directory/invitation.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Invitations } from './directory-ports.ts';
import type { Directory, Page, PageRequest } from './ports.ts';

/** What reading an enterprise's people and invitations needs. */
export interface PeopleReadDeps {
  readonly directory: Directory;
  readonly invitations: Invitations;
}

type NotFound = { readonly tag: 'notFound' };

/** The people of an enterprise, for one of them. */
export async function listPeople(
  { directory }: PeopleReadDeps,
  asker: Asker,
  enterpriseId: EnterpriseId,
): Promise<Result<readonly Account[], NotFound>> {
  const [principal, people] = await Promise.all([
    principalOf(directory, asker),
    directory.peopleOf(enterpriseId),
  ]);
  const isOne = principal !== undefined && actsFor(principal, enterpriseId);
  return isOne ? accepted(people) : refused({ tag: 'notFound' });
}

/** The invitations of an enterprise, the latest first, for those who invite. */
export async function listInvitations(
  { directory, invitations }: PeopleReadDeps,
  asker: Asker,
  enterpriseId: EnterpriseId,
  page: PageRequest,
): Promise<Result<Page<Invitation>, NotFound | { readonly tag: 'forbidden' }>> {
  const [principal, found] = await Promise.all([
    principalOf(directory, asker),
    invitations.invitationsOf(enterpriseId, page),
  ]);
  if (principal === undefined || !actsFor(principal, enterpriseId)) return refused({ tag: 'notFound' });
  return managesPeople(principal, enterpriseId) ? accepted(found) : refused({ tag: 'forbidden' });
}
