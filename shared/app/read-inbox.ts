import type { AccountId } from '../domain/directory/ids.ts';
import type { InboxItem, InboxItemId } from '../domain/message/inbox-item.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Inbox } from './message-ports.ts';
import type { Page, PageRequest } from './ports.ts';

/** What reading an inbox needs. */
export interface InboxDeps {
  readonly inbox: Inbox;
}

/** A page of the person's own news, latest first; `noticeWords` of notices/ says it in the reader's language. */
export async function listInbox(
  { inbox }: InboxDeps,
  accountId: AccountId,
  page: PageRequest,
): Promise<Page<InboxItem>> {
  return inbox.newsOf(accountId, page);
}

/** Marks an item of the person's own as read; its `readAt` is the first time, whenever it is marked again. */
export async function markRead(
  { inbox }: InboxDeps,
  accountId: AccountId,
  itemId: InboxItemId,
  now: Instant,
): Promise<Result<InboxItem, { readonly tag: 'notFound' }>> {
  const item = await inbox.markRead(accountId, itemId, now);
  return item === undefined ? refused({ tag: 'notFound' }) : accepted(item);
}
