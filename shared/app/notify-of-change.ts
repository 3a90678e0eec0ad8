import { managesPeople } from '../domain/directory/account.ts';
import type { AccountId, EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import { changeEventId, type DirectoryChange, type DirectoryFact } from '../domain/directory/change.ts';
import type { ClaimId } from '../domain/directory/claim.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import {
  DirectoryNotice,
  directoryNoticeTable,
  type DirectoryReader,
} from '../domain/message/directory-notice.ts';
import { inboxItem } from '../domain/message/inbox-item.ts';
import { changeMail, invitationMail } from '../domain/message/mail.ts';
import type { Claims } from './directory-ports.ts';
import type { Delivery } from './message-ports.ts';
import type { NotifyDeps } from './notify.ts';
import { peopleTold } from './people-told.ts';

export interface NotifyOfChangeDeps extends NotifyDeps {
  readonly claims: Pick<Claims, 'claim'>;
  readonly hub: UnitId;
}

/** Tells everybody whom a change of the directory concerns, as `notify` does of a commit. */
export async function notifyOfChange(deps: NotifyOfChangeDeps, change: DirectoryChange): Promise<void> {
  const { notices, mailQueue } = deps;
  await notices.deliver(change, await newsOf(deps, change));
  await mailQueue.send(await notices.pendingMails(change));
}

async function newsOf(deps: NotifyOfChangeDeps, change: DirectoryChange): Promise<readonly Delivery[]> {
  const { id, at, fact } = change;
  if (fact.type === 'invited') return [{ item: undefined, mail: invitationMail(id, fact) }];
  const deliveries = new Map<AccountId, Delivery>();
  for (const { to, mail } of directoryNoticeTable[fact.type]) {
    if (to === 'invited') continue;
    const notice = DirectoryNotice.parse({ event: fact.type, to, at, ...(await factsOf(deps, fact)) });
    for (const accountId of await readersOf(deps, change, to)) {
      if (deliveries.has(accountId)) continue;
      deliveries.set(accountId, {
        item: inboxItem(accountId, changeEventId(id), notice),
        mail: mail ? changeMail(accountId, id, notice) : undefined,
      });
    }
  }
  return [...deliveries.values()];
}

/** What the news says beside its event, by the names of now. */
async function factsOf(deps: NotifyOfChangeDeps, fact: DirectoryFact): Promise<object> {
  switch (fact.type) {
    case 'accountOpened':
    case 'ownDataChanged':
    case 'invited':
    case 'invitationWithdrawn':
      return {};
    case 'enterpriseClaimed':
    case 'claimApproved':
      return { enterprise: (await claimOf(deps, fact.claimId)).profile.name };
    case 'claimFiled':
      return { claimId: fact.claimId, enterprise: (await claimOf(deps, fact.claimId)).profile.name };
    case 'claimRejected': {
      const { profile, decided } = await claimOf(deps, fact.claimId);
      return {
        enterprise: profile.name,
        reason: decided !== null && 'reason' in decided ? decided.reason : '',
      };
    }
    case 'invitationAccepted':
    case 'personLeft':
      return { ...(await enterpriseIn(deps, fact)), person: await nameOf(deps, fact.accountId) };
    case 'personRemoved':
      return enterpriseIn(deps, fact);
    case 'managerChanged':
      return { ...(await enterpriseIn(deps, fact)), manages: fact.manages };
  }
}

async function readersOf(
  { directory, hub }: NotifyOfChangeDeps,
  { fact, at, by }: DirectoryChange,
  to: DirectoryReader,
): Promise<readonly AccountId[]> {
  switch (to) {
    case 'hub': {
      const target = {
        kind: 'staff',
        unitId: hub,
        roles: ['hubClerk', 'hubSupervisor'],
        orAbove: false,
      } as const;
      return (await peopleTold(directory, target, at)).map(({ account }) => account.id);
    }
    case 'managers': {
      if (!('enterpriseId' in fact)) return [];
      const people = await directory.peopleOf(fact.enterpriseId);
      const managers = people.filter((each) => managesPeople(presentAt(each, at), fact.enterpriseId));
      return managers.map(({ id }) => id).filter((id) => id !== by);
    }
    case 'claimant':
    case 'person':
      return 'accountId' in fact ? [fact.accountId] : [];
  }
}

async function claimOf({ claims }: NotifyOfChangeDeps, claimId: ClaimId) {
  const claim = await claims.claim(claimId);
  if (claim === undefined) throw new Error('a claim that was changed is not there');
  return claim;
}

/** What an enterprise is called; one that the directory lacks by its id. */
async function enterpriseIn(
  { directory }: NotifyOfChangeDeps,
  { enterpriseId }: { readonly enterpriseId: EnterpriseId },
) {
  const found = await directory.enterprise(enterpriseId);
  return { enterprise: found?.name ?? enterpriseId };
}

async function nameOf({ directory }: NotifyOfChangeDeps, accountId: AccountId): Promise<string> {
  return (await directory.account(accountId))?.name ?? accountId;
}
