import { managesPeople } from '../domain/directory/account.ts';
import type { AccountId, UnitId } from '../domain/directory/ids.ts';
import { changeEventId, type DirectoryChange } from '../domain/directory/change.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import {
  DirectoryNotice,
  directoryNoticeTable,
  type DirectoryReader,
} from '../domain/message/directory-notice.ts';
import { inboxItem } from '../domain/message/inbox-item.ts';
import { changeMail, invitationMail } from '../domain/message/mail.ts';
import { type FactDeps, factsOf } from './facts-of-change.ts';
import type { Delivery } from './message-ports.ts';
import type { NotifyDeps } from './notify.ts';
import { peopleTold } from './people-told.ts';

export interface NotifyOfChangeDeps extends NotifyDeps, Pick<FactDeps, 'claims'> {
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
    case 'away':
      return 'actsFor' in fact ? [fact.actsFor] : [];
  }
}
