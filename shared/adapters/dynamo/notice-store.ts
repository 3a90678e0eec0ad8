import type { Delivery, NewsRef, NoticeStore } from '../../app/message-ports.ts';
import { changeEventId } from '../../domain/directory/change.ts';
import { isCommit } from '../../domain/message/happening.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { changeMailKey, mailKey, markerKey } from './keys.ts';
import { inboxItemItem, mailItem } from './message-items.ts';
import type { Table } from './open-table.ts';
import { pendingMailsIn } from './pending-mails.ts';
import type { StoredItem } from './stored-item.ts';
import { transact, type TransactionPart } from './transact.ts';

/** A transaction takes 100 parts: the marker, and for each person an inbox item and a mail. */
const peopleInTransaction = 49;

/** News in the one table: inbox items, mails, and a marker for each commit or change whose news are all written. */
export function dynamoNoticeStore(table: Table, backOff: BackOff = jitteredBackOff): NoticeStore {
  return {
    async deliver(happening, deliveries) {
      const batches = inBatches(deliveries);
      for (const [index, batch] of batches.entries()) {
        const isLast = index === batches.length - 1;
        const marker = isLast ? putNew(table, markerOf(happening)) : unlessMarked(table, happening);
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

    async pendingMails(happening) {
      return pendingMailsIn(table, mailsOf(happening));
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
  return [
    ...(item === undefined ? [] : [inboxItemItem(item)]),
    ...(mail === undefined ? [] : [mailItem(mail)]),
  ];
}

function keyOfMarker(happening: NewsRef) {
  const eventId = isCommit(happening)
    ? `${happening.caseId}.${happening.version}`
    : changeEventId(happening.id);
  return markerKey.keyOf({ eventId, consumer: 'notify' });
}

function markerOf(happening: NewsRef): StoredItem {
  return { ...keyOfMarker(happening), entity: 'marker' };
}

function putNew({ name }: Table, item: StoredItem): TransactionPart {
  return { Put: { TableName: name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

function unlessMarked({ name }: Table, happening: NewsRef): TransactionPart {
  const Key = keyOfMarker(happening);
  return { ConditionCheck: { TableName: name, Key, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** The mails that a change brought, or the stretch of a case's mails that a commit did, whose versions mailKey writes with eight digits. */
function mailsOf(happening: NewsRef) {
  if (!isCommit(happening)) {
    const { pk, sk } = changeMailKey.prefix;
    return { pk: pk + happening.id, skPrefix: sk };
  }
  const { pk, sk } = mailKey.prefix;
  const version = String(happening.version).padStart(8, '0');
  return { pk: pk + happening.caseId, skPrefix: `${sk}${version}#` };
}
