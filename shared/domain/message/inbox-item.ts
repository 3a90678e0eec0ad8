import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import { News } from './news.ts';

/**
 * Identifies an item in one person's inbox; opaque to clients. It begins with the instant of the event, so that as text ids
 * order as in time, and goes on with the id of the event or change, or of the window that reminds, so that the same one never makes
 * two.
 */
export const InboxItemId = z
  .string()
  .regex(
    /^[0-9a-z]{9}-(?:[0-9A-HJKMNP-TV-Z]{26}\.\d{1,9}\.\d|CHANGE\.[0-9A-HJKMNP-TV-Z]{26}|PROFILE\.\d{8}|WINDOW\.[0-9A-HJKMNP-TV-Z]{26}\.[a-z0-9-]{1,32}\.\d{8}\.[a-zA-Z0-9]{5,10}\.[A-Za-z0-9-]{1,48})$/,
  )
  .brand<'InboxItemId'>();
export type InboxItemId = z.infer<typeof InboxItemId>;

/** One piece of news in one person's inbox (工作台). */
export const InboxItem = z
  .strictObject({
    id: InboxItemId,
    accountId: AccountId,
    notice: News,
    /** When it was first read; null while it is new. */
    readAt: Instant.nullable(),
  })
  .readonly();
export type InboxItem = z.infer<typeof InboxItem>;

/** The item that tells a person of an event. */
export function inboxItem(accountId: AccountId, eventId: string, notice: News): InboxItem {
  const moment = Date.parse(notice.at).toString(36).padStart(9, '0');
  return { id: InboxItemId.parse(`${moment}-${eventId}`), accountId, notice, readAt: null };
}
