import type { Mail } from '../../../shared/domain/message/mail.ts';
import type { Notice } from '../../../shared/domain/message/notice.ts';

/** The news that a mail tells; throws on a mail about anything else. */
export function noticeIn({ matter }: Mail): Notice {
  if (matter.kind !== 'notice') throw new Error(`a mail about a ${matter.kind}`);
  return matter.notice;
}
