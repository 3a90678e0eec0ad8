import type { Language } from '../../domain/directory/account.ts';
import type { NewsForEnterprise, PolicyNews } from '../../domain/mailing/policy-news.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import { chinese } from '../chinese.ts';
import { english } from '../english.ts';
import { footerOf, framed, type MailWords, type Part } from '../mail-frame.ts';
import { newsTitle } from './news-title.ts';
import { type PolicyPen, policyUrl } from './policy-mail-words.ts';
import { policyWording, subscriptionName } from './policy-wording.ts';
import { stopLinks } from './stop-links.ts';

/** The words of a digest: several policies to one person, with what brought each, in both languages. */
export function policyDigestWords(on: CivilDate, all: readonly PolicyNews[], pen: PolicyPen): MailWords {
  return framed(partOf(on, all, pen, 'zh-CN'), partOf(on, all, pen, 'en'));
}

function partOf(on: CivilDate, all: readonly PolicyNews[], pen: PolicyPen, language: Language): Part {
  const { sender } = pen;
  const day = (language === 'en' ? english(sender.timeZone) : chinese(sender.timeZone)).day(on);
  const title =
    language === 'en' ? `${all.length} policies for you, ${day}` : `【政策汇总】${all.length}项政策，${day}`;
  const lead = language === 'en' ? 'Since your last digest:' : '您好！以下是上次汇总以来推送给您的政策：';
  return {
    language,
    title,
    blocks: [
      { kind: 'paragraph', text: lead },
      {
        kind: 'list',
        title: language === 'en' ? 'Policies' : '政策',
        entries: all.map((news) => ({
          label: newsTitle(news, sender.timeZone, language),
          url: policyUrl(sender, news),
          detail: news.enterprises
            .map((each) => whyInShort(each, pen, language))
            .join(language === 'en' ? '; ' : '；'),
        })),
      },
      ...stopLinks(merged(all), pen, language),
    ],
    footer: footerOf(sender, language),
  };
}

function whyInShort(
  { enterprise, explanation, subscriptions }: NewsForEnterprise,
  { codes }: PolicyPen,
  language: Language,
): string {
  const smart = language === 'en' ? 'smart matching' : '智能匹配';
  const reasons = [
    ...(explanation === null ? [] : [smart]),
    ...subscriptions.map((each) => subscriptionName(each, codes, language)),
  ];
  const { and } = policyWording[language];
  return language === 'en'
    ? `${enterprise.name} (${reasons.join(and)})`
    : `${enterprise.name}（${reasons.join(and)}）`;
}

/** The enterprises of all policies, each once, with everything that brought any of them. */
function merged(all: readonly PolicyNews[]): readonly NewsForEnterprise[] {
  const found = new Map<string, NewsForEnterprise>();
  for (const each of all.flatMap(({ enterprises }) => enterprises)) {
    const before = found.get(each.enterprise.id);
    const subscriptions = new Map(
      [...(before?.subscriptions ?? []), ...each.subscriptions].map((one) => [one.id, one]),
    );
    found.set(each.enterprise.id, {
      ...each,
      explanation: before?.explanation ?? each.explanation,
      subscriptions: [...subscriptions.values()],
    });
  }
  return [...found.values()];
}
