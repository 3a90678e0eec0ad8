import type { Language } from '../../domain/directory/account.ts';
import type { NewsForEnterprise, PolicyNews } from '../../domain/mailing/policy-news.ts';
import type { MailSource } from '../../domain/mailing/unsubscribing.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';
import { windowsOf } from '../../domain/policy/windows.ts';
import { chinese } from '../chinese.ts';
import { english } from '../english.ts';
import { type Block, footerOf, framed, type MailWords, type Part, type Sender } from '../mail-frame.ts';
import { explanationLines } from './explanation-words.ts';
import { newsTitle, programmeName } from './news-title.ts';
import { policyWording, subscriptionName } from './policy-wording.ts';
import { stopLinks } from './stop-links.ts';

/** What mails about policies are written with. */
export interface PolicyPen {
  readonly sender: Sender;
  readonly codes: CodeLists;
  /** The address at which one click ends mails of that source for the person the mail goes to. */
  readonly stopUrl: (source: MailSource) => string;
}

/** The words of a mail about one policy, over all the person's enterprises, in both languages. */
export function policyMailWords(news: PolicyNews, pen: PolicyPen): MailWords {
  return framed(partOf(news, pen, 'zh-CN'), partOf(news, pen, 'en'));
}

function partOf(news: PolicyNews, pen: PolicyPen, language: Language): Part {
  const { sender } = pen;
  const wording = policyWording[language];
  const { content, occasion, reason, enterprises } = news;
  const lead = [
    wording.greeting,
    ...(occasion.kind === 'withdrawn' ? [wording.withdrawn] : []),
    ...(occasion.kind === 'test' ? [wording.test] : []),
    ...(reason === null ? [] : [wording.withdrawnFor(reason)]),
  ].filter((text) => text !== '');
  return {
    language,
    title: newsTitle(news, sender.timeZone, language),
    blocks: [
      ...lead.map(paragraph),
      ...(occasion.kind === 'withdrawn' ? [] : [paragraph(content.summary)]),
      facts(news, pen, language),
      { kind: 'link', label: wording.open, url: policyUrl(sender, news) },
      ...enterprises.flatMap((each) => whyBlocks(each, news, pen, language)),
      ...stopLinks(enterprises, pen, language),
    ],
    footer: footerOf(sender, language),
  };
}

/** Where a policy is read. */
export function policyUrl({ portalUrl }: Sender, { policyId }: Pick<PolicyNews, 'policyId'>): string {
  return `${portalUrl.replace(/\/$/, '')}/policies/${policyId}`;
}

function facts(news: PolicyNews, { sender }: PolicyPen, language: Language): Block {
  const { content } = news;
  const wording = policyWording[language];
  const say = language === 'en' ? english(sender.timeZone) : chinese(sender.timeZone);
  const windows = windowsOf(content).filter(({ closesOn }) => closesOn >= news.on);
  return {
    kind: 'list',
    title: programmeName(news) ?? content.title,
    entries: [
      entry(wording.documentNumber, content.documentNumber),
      entry(wording.issuers, content.issuers.map(({ name }) => name).join(wording.and)),
      ...windows.map(({ opensOn, closesOn }) =>
        entry(wording.windows, `${say.day(opensOn)} – ${say.day(closesOn)}`),
      ),
    ],
  };
}

/** Why it came to one enterprise: what of the profile was compared, and which subscriptions it belongs to. */
function whyBlocks(
  { enterprise, change, explanation, subscriptions }: NewsForEnterprise,
  { occasion }: PolicyNews,
  { codes }: PolicyPen,
  language: Language,
): readonly Block[] {
  const wording = policyWording[language];
  const lines = [
    ...(change === null ? [wording.asked] : []),
    ...(occasion.kind === 'news' && change !== null ? [wording.changes[change]] : []),
    ...(explanation === null ? [] : [wording.smart, ...explanationLines(explanation, codes, language)]),
    ...subscriptions.map((each) => wording.subscribed(subscriptionName(each, codes, language))),
  ];
  if (occasion.kind === 'withdrawn') return [];
  return [
    {
      kind: 'list',
      title: enterprise.name,
      entries: lines.map((line) => entry('', line)),
    },
  ];
}

function entry(label: string, detail: string) {
  return { label, url: undefined, detail };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}
