import type { PersonalMatter } from '../domain/message/matter.ts';
import { textsQuotedIn } from '../domain/message/notice.ts';
import { digestMailWords } from '../notices/digest-mail-words.ts';
import { directoryMailWords } from '../notices/directory-mail-words.ts';
import type { MailWords, Sender } from '../notices/mail-frame.ts';
import { noticeMailWords } from '../notices/notice-mail-words.ts';
import type { CaseTexts } from './message-ports.ts';

/** A matter in words, with the texts that it quotes as they are now. */
export async function mailWords(
  { texts, sender }: { readonly texts: CaseTexts; readonly sender: Sender },
  matter: PersonalMatter,
): Promise<MailWords> {
  switch (matter.kind) {
    case 'notice': {
      const { notice } = matter;
      const quoted = await texts.texts(notice.caseId, textsQuotedIn(notice));
      return noticeMailWords(notice, quoted, sender);
    }
    case 'directory':
      return directoryMailWords(matter.notice, sender);
    case 'digest':
      return digestMailWords(matter.digest, sender);
  }
}
