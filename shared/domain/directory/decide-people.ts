import { accepted, refused, type Result } from '../result.ts';
import { type Instant, plusHours } from '../time/instant.ts';
import { type Account, actsFor, managesPeople } from './account.ts';
import type { Enterprise } from './enterprise.ts';
import { joined, left, managing, peopled } from './enterprise-people.ts';
import type { AccountId } from './ids.ts';
import { type Invitation, type InvitationId, isOpen } from './invitation.ts';
import { presentAt } from './present-at.ts';

/** Why the people of an enterprise stay as they are. */
export type PeopleProblem = {
  readonly tag:
    | 'alreadyInvited'
    | 'tooManyInvitations'
    | 'invitationOver'
    | 'alreadyAMember'
    | 'tooManyMemberships'
    | 'lastManager'
    | 'removesThemselves';
};
export type PeopleRefusal = PeopleProblem | { readonly tag: 'forbidden' | 'notFound' };

/** A person of an enterprise, and the enterprise, as a change leaves them. */
export interface ChangedPerson {
  readonly account: Account;
  readonly enterprise: Enterprise;
}

const validHours = 7 * 24;
/** So many may be open at a time: more is not how colleagues are invited. */
const maxOpen = 20;

/** Whether somebody may manage the people of an enterprise; those who do not serve it learn nothing of it. */
export function mayManage(
  asker: Account | undefined,
  enterprise: Enterprise | undefined,
  at: Instant,
): Result<{ readonly asker: Account; readonly enterprise: Enterprise }, PeopleRefusal> {
  if (asker === undefined || enterprise === undefined) return refused({ tag: 'notFound' });
  const principal = presentAt(asker, at);
  if (!actsFor(principal, enterprise.id)) return refused({ tag: 'notFound' });
  return managesPeople(principal, enterprise.id)
    ? accepted({ asker, enterprise })
    : refused({ tag: 'forbidden' });
}

/** A manager invites somebody by their address; who they are shows when they accept. */
export function invite(
  { asker, enterprise }: { readonly asker: Account; readonly enterprise: Enterprise },
  others: readonly Invitation[],
  input: Pick<Invitation, 'email' | 'manages'>,
  { id, at }: { readonly id: InvitationId; readonly at: Instant },
): Result<Invitation, PeopleRefusal> {
  const open = others.filter((invitation) => isOpen(invitation, at));
  const sameAddress = ({ email }: Invitation) => email.toLowerCase() === input.email.toLowerCase();
  if (open.some(sameAddress)) return refused({ tag: 'alreadyInvited' });
  if (open.length >= maxOpen) return refused({ tag: 'tooManyInvitations' });
  return accepted({
    id,
    enterpriseId: enterprise.id,
    ...input,
    invitedBy: asker.id,
    invitedAt: at,
    expiresAt: plusHours(at, validHours),
    tokenDigests: [],
    ended: null,
  });
}

/** A manager takes back an invitation that is still open. */
export function withdraw(
  invitation: Invitation,
  by: AccountId,
  at: Instant,
): Result<Invitation, PeopleRefusal> {
  if (!isOpen(invitation, at)) return refused({ tag: 'invitationOver' });
  return accepted({ ...invitation, ended: { how: 'withdrawn', by, at } });
}

/** Somebody who has the token of an invitation joins the enterprise. */
export function accept(
  account: Account,
  enterprise: Enterprise,
  invitation: Invitation,
  at: Instant,
): Result<ChangedPerson & { readonly invitation: Invitation }, PeopleRefusal> {
  if (!isOpen(invitation, at)) return refused({ tag: 'invitationOver' });
  if (actsFor(presentAt(account, at), enterprise.id)) return refused({ tag: 'alreadyAMember' });
  const joining = joined(account, enterprise.id, invitation.manages);
  if (!joining.ok) return joining;
  return accepted({
    account: joining.value,
    enterprise: peopled(enterprise, 1),
    invitation: { ...invitation, ended: { how: 'accepted', by: account.id, at } },
  });
}

/** A manager removes one of the other people. */
export function removePerson(
  { asker, enterprise }: { readonly asker: Account; readonly enterprise: Enterprise },
  person: Account | undefined,
  at: Instant,
): Result<ChangedPerson, PeopleRefusal> {
  if (person === undefined || !actsFor(presentAt(person, at), enterprise.id)) {
    return refused({ tag: 'notFound' });
  }
  if (person.id === asker.id) return refused({ tag: 'removesThemselves' });
  return accepted({ account: left(person, enterprise.id), enterprise: peopled(enterprise, -1) });
}

/** Somebody leaves; the last manager cannot while there are others, who would have nobody. */
export function leave(
  person: Account | undefined,
  enterprise: Enterprise | undefined,
  people: readonly Account[],
  at: Instant,
): Result<ChangedPerson, PeopleRefusal> {
  if (person === undefined || enterprise === undefined) return refused({ tag: 'notFound' });
  if (!actsFor(presentAt(person, at), enterprise.id)) return refused({ tag: 'notFound' });
  const others = people.filter(({ id }) => id !== person.id);
  if (others.length > 0 && !others.some((other) => managesPeople(presentAt(other, at), enterprise.id))) {
    return refused({ tag: 'lastManager' });
  }
  return accepted({ account: left(person, enterprise.id), enterprise: peopled(enterprise, -1) });
}

/** A manager makes somebody a manager, or makes them one no more; one must remain. */
export function changeManager(
  { enterprise }: { readonly enterprise: Enterprise },
  { person, manages }: { readonly person: Account | undefined; readonly manages: boolean },
  people: readonly Account[],
  at: Instant,
): Result<ChangedPerson, PeopleRefusal> {
  if (person === undefined || !actsFor(presentAt(person, at), enterprise.id)) {
    return refused({ tag: 'notFound' });
  }
  const others = people.filter(({ id }) => id !== person.id);
  const remains = manages || others.some((other) => managesPeople(presentAt(other, at), enterprise.id));
  if (!remains) return refused({ tag: 'lastManager' });
  return accepted({ account: managing(person, enterprise.id, manages), enterprise: peopled(enterprise, 0) });
}
