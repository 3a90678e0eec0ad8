import type { CommitRef, Delivery, NoticeStore } from '../../app/message-ports.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { mailKey, markerKey } from './keys.ts';
import { inboxItemItem, mailItem } from './message-items.ts';
import type { Table } from './open-table.ts';
import { pendingMailsIn } from './pending-mails.ts';
import type { StoredItem } from './stored-item.ts';
import { transact, type TransactionPart } from './transact.ts';

/** A transaction takes 100 parts: the marker, and for each person an inbox item and a mail. */
const peopleInTransaction = 49;

/** The news of commits in the one table: inbox items, mails, and a marker for each commit whose news are all written. */
export function dynamoNoticeStore(table: Table, backOff: BackOff = jitteredBackOff): NoticeStore {
  return {
    async deliver(commit, deliveries) {
      const batches = inBatches(deliveries);
      for (const [index, batch] of batches.entries()) {
        const isLast = index === batches.length - 1;
        const marker = isLast ? putNew(table, markerOf(commit)) : unlessMarked(table, commit);
        let missing = batch.flatMap(itemsOf).map((item) => putNew(table, item));
        for (;;) {
          const unmet = await transact(table, [marker, ...missing], backOff);
          if (unmet.length === 0) break;
          if (unmet.includes(0)) return;
          // An earlier run was cut short and wrote these; what somebody has read or sent since stays as it is.
          missing = missing.filter((_, place) => !unmet.includes(place + 1));
        }
      }
    },

    async pendingMails(commit) {
      return pendingMailsIn(table, mailsOfCommit(commit));
    },
  };
}

function inBatches(deliveries: readonly Delivery[]): readonly (readonly Delivery[])[] {
  const count = Math.max(1, Math.ceil(deliveries.length / peopleInTransaction));
  return Array.from({ length: count }, (_, batch) =>
    deliveries.slice(batch * peopleInTransaction, (batch + 1) * peopleInTransaction),
  );
}

function itemsOf({ item, mail }: Delivery): readonly StoredItem[] {
  return mail === undefined ? [inboxItemItem(item)] : [inboxItemItem(item), mailItem(mail)];
}

function keyOfMarker({ caseId, version }: CommitRef) {
  return markerKey.keyOf({ eventId: `${caseId}.${version}`, consumer: 'notify' });
}

function markerOf(commit: CommitRef): StoredItem {
  return { ...keyOfMarker(commit), entity: 'marker' };
}

function putNew({ name }: Table, item: StoredItem): TransactionPart {
  return { Put: { TableName: name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

function unlessMarked({ name }: Table, commit: CommitRef): TransactionPart {
  const Key = keyOfMarker(commit);
  return { ConditionCheck: { TableName: name, Key, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** The stretch of a case's mails that one commit brought, by mailKey, which writes versions with eight digits. */
function mailsOfCommit({ caseId, version }: CommitRef) {
  const { pk, sk } = mailKey.prefix;
  return { pk: pk + caseId, skPrefix: `${sk}${String(version).padStart(8, '0')}#` };
}
