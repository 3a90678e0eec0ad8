import type { Language } from '../domain/directory/account.ts';
import type { DirectoryNotice } from '../domain/message/directory-notice.ts';
import { directoryWords } from './directory-words.ts';
import { footerOf, framed, type MailWords, type Part, type Sender } from './mail-frame.ts';

/** The words of a mail that tells of the directory, in both languages; what somebody has written stands once, in the first part. */
export function directoryMailWords(notice: DirectoryNotice, sender: Sender): MailWords {
  return framed(
    partOf(notice, 'zh-CN', sender, { greeting: ['您好！'], open: '进入工作台' }),
    partOf(notice, 'en', sender, { greeting: [], open: 'Open the workbench' }),
  );
}

function partOf(
  notice: DirectoryNotice,
  language: Language,
  sender: Sender,
  { greeting, open }: { readonly greeting: readonly string[]; readonly open: string },
): Part {
  const { title, body, quote } = directoryWords(notice, language);
  const quoted = language === 'zh-CN' ? quote?.text : 'As quoted above.';
  return {
    language,
    title,
    blocks: [
      ...[...greeting, ...body].map((text) => ({ kind: 'paragraph', text }) as const),
      ...(quote === undefined || quoted === undefined
        ? []
        : [{ kind: 'quote', label: quote.label, text: quoted } as const]),
      { kind: 'link', label: open, url: sender.portalUrl },
    ],
    footer: footerOf(sender, language),
  };
}
