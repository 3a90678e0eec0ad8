import type { Commit } from '../domain/case/commit.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { inboxItem } from '../domain/message/inbox-item.ts';
import { mailOf } from '../domain/message/mail.ts';
import { namedIn, type Names } from '../domain/message/notice-facts.ts';
import { noticesOf, type PlannedNotice } from '../domain/message/notices-of.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Delivery, MailQueue, NoticeStore } from './message-ports.ts';
import { peopleTold } from './people-told.ts';
import type { Directory } from './ports.ts';

export interface NotifyDeps {
  readonly directory: Directory;
  readonly notices: NoticeStore;
  readonly mailQueue: MailQueue;
}

/**
 * Tells everybody whom a commit concerns: the inbox at once, the mails by their queue. A commit that comes again writes
 * nothing, but hands over the mails that nobody has begun to send, so that a crash between table and queue loses none.
 */
export async function notify({ directory, notices, mailQueue }: NotifyDeps, commit: Commit): Promise<void> {
  const planned = noticesOf(commit, await namesIn(directory, commit));
  await notices.deliver(commit, await addressed(directory, planned, commit.at));
  await mailQueue.send(await notices.pendingMails(commit));
}

async function namesIn(directory: Directory, { events, after }: Commit): Promise<Names> {
  const named = events.map((event) => namedIn(event, after.holder));
  const unitIds = [...new Set(named.flatMap(({ units }) => units))];
  const accountIds = [...new Set(named.flatMap(({ people }) => people))];
  const units = await Promise.all(unitIds.map((id) => directory.unit(id)));
  const people = await Promise.all(accountIds.map((id) => directory.account(id)));
  const unitNames = new Map(units.flatMap((unit) => (unit === undefined ? [] : [[unit.id, unit.name]])));
  const personNames = new Map(people.flatMap((person) => (person ? [[person.id, person.name]] : [])));
  // Who has left the directory is called by the id that the case knows them by.
  return {
    unit: (id) => unitNames.get(id) ?? { zh: id, en: id },
    person: (id) => personNames.get(id) ?? id,
  };
}

async function addressed(
  directory: Directory,
  planned: readonly PlannedNotice[],
  at: Instant,
): Promise<readonly Delivery[]> {
  const deliveries = new Map<string, Delivery>();
  for (const { eventId, targets, except, mail, notice } of planned) {
    for (const target of targets) {
      for (const { account, capacity } of await peopleTold(directory, target, at)) {
        const id = account.id;
        if (id === except || deliveries.has(keyOf(eventId, id))) continue;
        deliveries.set(keyOf(eventId, id), {
          item: inboxItem(id, eventId, notice),
          mail: mail ? mailOf(id, eventId, capacity, notice) : undefined,
        });
      }
    }
  }
  return [...deliveries.values()];
}

function keyOf(eventId: string, accountId: AccountId): string {
  return `${eventId}#${accountId}`;
}
