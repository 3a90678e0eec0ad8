import { Account } from '../domain/directory/account.ts';
import {
  accept,
  invite,
  mayManage,
  type PeopleRefusal,
  withdraw,
} from '../domain/directory/decide-people.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { Invitation, InvitationId } from '../domain/directory/invitation.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import type { Invitations, Tokens } from './directory-ports.ts';
import { personEntries } from './person-entries.ts';

export interface InvitationDeps extends ChangeDeps {
  readonly invitations: Invitations;
  readonly tokens: Tokens;
}

type Changed<Answer> = Promise<Result<Answer, PeopleRefusal | RepeatRefusal>>;
type Decision<Answer> = Result<Decided<Answer>, PeopleRefusal>;

/** How many of an enterprise's latest invitations are looked at for those that are open. */
const lookedAt = 100;

/** A manager invites a colleague by mail. */
export async function invitePerson(
  deps: InvitationDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  input: Pick<Invitation, 'email' | 'manages'>,
): Changed<Invitation> {
  const { now: at } = attempt;
  const id = InvitationId.parse(deps.ids.ulid(at));
  const others = await deps.invitations.invitationsOf(enterpriseId, { limit: lookedAt, after: undefined });
  return changeDirectory(deps, attempt, {
    answers: Invitation,
    needs: { enterprises: [enterpriseId] },
    decide({ account, enterprises }): Decision<Invitation> {
      const managed = mayManage(account, enterprises.get(enterpriseId), at);
      if (!managed.ok) return managed;
      const invited = invite(managed.value, others.items, input, { id, at });
      if (!invited.ok) return invited;
      const { manages } = invited.value;
      return accepted({
        change: {
          entries: [{ kind: 'invitation', previous: undefined, next: invited.value }],
          fact: { type: 'invited', enterpriseId, invitationId: id, manages },
        },
        answer: invited.value,
      });
    },
  });
}

/** A manager takes an open invitation back. */
export async function withdrawInvitation(
  deps: InvitationDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  invitationId: InvitationId,
): Changed<Invitation> {
  return changeDirectory(deps, attempt, {
    answers: Invitation,
    needs: { enterprises: [enterpriseId], invitation: { enterpriseId, invitationId } },
    decide({ account, enterprises, invitation }): Decision<Invitation> {
      const managed = mayManage(account, enterprises.get(enterpriseId), attempt.now);
      if (!managed.ok) return managed;
      if (invitation === undefined) return refused({ tag: 'notFound' });
      const withdrawn = withdraw(invitation, attempt.accountId, attempt.now);
      if (!withdrawn.ok) return withdrawn;
      return accepted({
        change: {
          entries: [{ kind: 'invitation', previous: invitation, next: withdrawn.value }],
          fact: { type: 'invitationWithdrawn', enterpriseId, invitationId },
        },
        answer: withdrawn.value,
      });
    },
  });
}

/** What the token of a mail says: which invitation, and the secret that proves that its mail was read. */
export interface InvitationToken {
  readonly enterpriseId: EnterpriseId;
  readonly invitationId: InvitationId;
  readonly secret: string;
}

/** Somebody who has read the mail of an invitation joins the enterprise; without its secret there is no such invitation. */
export async function acceptInvitation(
  deps: InvitationDeps,
  attempt: Attempt,
  { enterpriseId, invitationId, secret }: InvitationToken,
): Changed<Account> {
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: { enterprises: [enterpriseId], invitation: { enterpriseId, invitationId } },
    decide({ account, enterprises, invitation }): Decision<Account> {
      if (account === undefined) return refused({ tag: 'forbidden' });
      const enterprise = enterprises.get(enterpriseId);
      const isKnown = deps.tokens.isOneOf(secret, invitation?.tokenDigests ?? []);
      if (!isKnown || invitation === undefined || enterprise === undefined) {
        return refused({ tag: 'notFound' });
      }
      const joined = accept(account, enterprise, invitation, attempt.now);
      if (!joined.ok) return joined;
      const { manages } = invitation;
      const { id: accountId } = account;
      const entry = { kind: 'invitation', previous: invitation, next: joined.value.invitation } as const;
      return accepted({
        change: {
          entries: [entry, ...personEntries({ account, enterprise }, joined.value)],
          fact: { type: 'invitationAccepted', enterpriseId, invitationId, accountId, manages },
        },
        answer: joined.value.account,
      });
    },
  });
}
