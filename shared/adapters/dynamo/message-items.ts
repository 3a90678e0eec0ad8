import * as z from 'zod';
import { InboxItem } from '../../domain/message/inbox-item.ts';
import { Mail } from '../../domain/message/mail.ts';
import { inboxKey, keyOfMail } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** Absent while the item is new, so that the first time it is read can be set once, whoever asks how often. */
const StoredInboxItem = z.strictObject({
  ...InboxItem.unwrap().shape,
  readAt: InboxItem.unwrap().shape.readAt.unwrap().optional(),
});

/** An item of an inbox as it is written. */
export function inboxItemItem({ readAt, ...item }: InboxItem): StoredItem {
  return {
    ...inboxKey.keyOf({ accountId: item.accountId, itemId: item.id }),
    entity: 'inboxItem',
    ...item,
    ...(readAt === null ? {} : { readAt }),
  };
}

/** The inbox item of an item. Throws BadItem. */
export function readInboxItem(item: Attributes): InboxItem {
  const { readAt, ...rest } = readItem('inboxItem', StoredInboxItem, item);
  return { ...rest, readAt: readAt ?? null };
}

/** A mail as it is written. */
export function mailItem(mail: Mail): StoredItem {
  return { ...keyOfMail(mail.id), entity: 'mail', ...mail };
}

/** The mail of an item. Throws BadItem. */
export function readMail(item: Attributes): Mail {
  return readItem('mail', Mail, item);
}
