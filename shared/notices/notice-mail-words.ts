import type { Language } from '../domain/directory/account.ts';
import type { Notice } from '../domain/message/notice.ts';
import { caseUrl, footerOf, framed, type MailWords, type Part, type Sender } from './mail-frame.ts';
import { noticeWords } from './notice-words.ts';

/**
 * The words of a mail that tells of a case: the notice in both languages, with the texts it quotes. Those stand once, in the
 * Chinese part, as they were written. `texts` are by id; one that is not there was erased (个人信息保护法 art. 47), and the mail
 * says so.
 */
export function noticeMailWords(
  notice: Notice,
  texts: ReadonlyMap<string, string>,
  sender: Sender,
): MailWords {
  const quoted = (id: string): string => texts.get(id) ?? '（此项内容已依法删除。）';
  return framed(
    partOf(notice, 'zh-CN', sender, { greeting: ['您好！'], quoted, link: '查看办件' }),
    partOf(notice, 'en', sender, { greeting: [], quoted: () => 'As quoted above.', link: 'Open the case' }),
  );
}

interface InLanguage {
  readonly greeting: readonly string[];
  readonly quoted: (textId: string) => string;
  readonly link: string;
}

function partOf(
  notice: Notice,
  language: Language,
  sender: Sender,
  { greeting, quoted, link }: InLanguage,
): Part {
  const { title, body, quotes = [] } = noticeWords(notice, { language, timeZone: sender.timeZone });
  return {
    language,
    title,
    blocks: [
      ...[...greeting, ...body].map((text) => ({ kind: 'paragraph', text }) as const),
      ...quotes.map(({ label, text }) => ({ kind: 'quote', label, text: quoted(text.id) }) as const),
      { kind: 'link', label: link, url: caseUrl(sender, notice.caseId) },
    ],
    footer: footerOf(sender, language),
  };
}
