import {
  acceptInvitation,
  type InvitationDeps,
  invitePerson,
  withdrawInvitation,
} from '../../shared/app/invite-people.ts';
import { changeManager, leaveEnterprise, removePerson } from '../../shared/app/manage-people.ts';
import { listInvitations, listPeople, type PeopleReadDeps } from '../../shared/app/read-people.ts';
import type { Account } from '../../shared/domain/directory/account.ts';
import type { EnterpriseId } from '../../shared/domain/directory/ids.ts';
import type { Invitation } from '../../shared/domain/directory/invitation.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/people.ts';
import { readInvitationToken } from '../../shared/http/invitation-token.ts';
import { showInvitation, showPerson } from '../../shared/http/views/show-people.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

export interface PeopleDeps extends InvitationDeps, PeopleReadDeps {}

/** Who writes for an enterprise: inviting, removing, leaving. */
export function peopleRoutes(deps: PeopleDeps) {
  return {
    listPeople: bindRead(contracts.listPeople, async ({ enterpriseId }, caller) => {
      const people = await listPeople(deps, caller, enterpriseId);
      if (!people.ok) return people;
      return accepted({ view: { items: people.value.map((each) => showPerson(each, enterpriseId)) } });
    }),
    listInvitations: bindList(contracts.listInvitations, async ({ enterpriseId }, page, caller) => {
      const found = await listInvitations(deps, caller, enterpriseId, page);
      if (!found.ok) return found;
      const { items, next } = found.value;
      return accepted({ view: { items: items.map((each) => showInvitation(each, caller.now)) }, next });
    }),
    invitePerson: bindPost(contracts.invitePerson, async ({ enterpriseId }, input, intent) =>
      shownAt(await invitePerson(deps, attemptOf(intent), enterpriseId, input), intent.now),
    ),
    withdrawInvitation: bindPost(
      contracts.withdrawInvitation,
      async ({ enterpriseId, invitationId }, _body, intent) =>
        shownAt(await withdrawInvitation(deps, attemptOf(intent), enterpriseId, invitationId), intent.now),
    ),
    acceptInvitation: bindPost(contracts.acceptInvitation, async (_params, { token }, intent) => {
      const account = await acceptInvitation(deps, attemptOf(intent), readInvitationToken(token));
      return account.ok ? accepted({ view: account.value }) : account;
    }),
    removePerson: bindPost(contracts.removePerson, async ({ enterpriseId, accountId }, _body, intent) =>
      shownIn(await removePerson(deps, attemptOf(intent), enterpriseId, accountId), enterpriseId),
    ),
    changeManager: bindPost(
      contracts.changeManager,
      async ({ enterpriseId, accountId }, { manages }, intent) => {
        const change = { accountId, manages };
        return shownIn(await changeManager(deps, attemptOf(intent), enterpriseId, change), enterpriseId);
      },
    ),
    leaveEnterprise: bindPost(contracts.leaveEnterprise, async ({ enterpriseId }, _body, intent) => {
      const account = await leaveEnterprise(deps, attemptOf(intent), enterpriseId);
      return account.ok ? accepted({ view: account.value }) : account;
    }),
  };
}

function shownAt<Refusal>(invitation: Result<Invitation, Refusal>, now: Instant) {
  return invitation.ok ? accepted({ view: showInvitation(invitation.value, now) }) : invitation;
}

function shownIn<Refusal>(person: Result<Account, Refusal>, enterpriseId: EnterpriseId) {
  return person.ok ? accepted({ view: showPerson(person.value, enterpriseId) }) : person;
}
