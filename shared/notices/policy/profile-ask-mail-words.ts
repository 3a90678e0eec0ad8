import type { Language } from '../../domain/directory/account.ts';
import type { MailSource } from '../../domain/mailing/unsubscribing.ts';
import type { ProfileAsk } from '../../domain/policy/profile-asks.ts';
import { footerOf, framed, type MailWords, type Part, type Sender } from '../mail-frame.ts';
import { profileAskWords } from '../profile-ask-words.ts';
import { policyWording } from './policy-wording.ts';

interface AskPen {
  readonly sender: Sender;
  /** The address at which one click ends mails of that source for the person the mail goes to. */
  readonly stopUrl: (source: MailSource) => string;
}

/** The words of the mail that asks a person to complete profiles, in both languages. */
export function profileAskMailWords(asks: readonly ProfileAsk[], pen: AskPen): MailWords {
  return framed(partOf(asks, pen, 'zh-CN'), partOf(asks, pen, 'en'));
}

function partOf(asks: readonly ProfileAsk[], { sender, stopUrl }: AskPen, language: Language): Part {
  const words = profileAskWords(asks, language);
  const wording = policyWording[language];
  const stops = [
    ...asks.map(({ enterpriseId, enterprise }) => ({
      label: wording.stopSmart(enterprise),
      url: stopUrl({ kind: 'smart', enterpriseId }),
      detail: '',
    })),
    { label: wording.stopAll, url: stopUrl({ kind: 'all' }), detail: '' },
  ];
  return {
    language,
    title: words.title,
    blocks: [
      ...[wording.greeting, ...words.asks, words.closing]
        .filter((text) => text !== '')
        .map((text) => ({ kind: 'paragraph', text }) as const),
      {
        kind: 'link',
        label: language === 'en' ? 'Open the workbench' : '进入工作台',
        url: sender.portalUrl,
      },
      { kind: 'list', title: wording.stop, entries: stops },
    ],
    footer: footerOf(sender, language),
  };
}
