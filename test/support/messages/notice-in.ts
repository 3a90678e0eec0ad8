import type { InboxItem } from '../../../shared/domain/message/inbox-item.ts';
import type { Mail } from '../../../shared/domain/message/mail.ts';
import { isOfCase } from '../../../shared/domain/message/news.ts';
import type { Notice } from '../../../shared/domain/message/notice.ts';

/** The news that a mail tells; throws on a mail about anything else. */
export function noticeIn({ matter }: Mail): Notice {
  if (matter.kind !== 'notice') throw new Error(`a mail about a ${matter.kind}`);
  return matter.notice;
}

/** The news of a case that an item of an inbox tells; throws on other news. */
export function noticeInItem({ notice }: InboxItem): Notice {
  if (!isOfCase(notice)) throw new Error(`an item about ${notice.event}`);
  return notice;
}
