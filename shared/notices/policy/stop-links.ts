import type { Language } from '../../domain/directory/account.ts';
import type { NewsForEnterprise } from '../../domain/mailing/policy-news.ts';
import type { MailSource } from '../../domain/mailing/unsubscribing.ts';
import type { CodeLists } from '../../domain/profile/code-lists.ts';
import type { Block } from '../mail-frame.ts';
import { policyWording, subscriptionName } from './policy-wording.ts';

/** Everything that brought what a mail tells, each once: what the person can end by itself. */
export function sourcesOf(enterprises: readonly NewsForEnterprise[]): readonly MailSource[] {
  const sources = new Map<string, MailSource>();
  for (const { enterprise, change, explanation, subscriptions } of enterprises) {
    const enterpriseId = enterprise.id;
    // What the enterprise asked for is mailed to whoever gets mail of smart matching.
    if (explanation !== null || change === null) sources.set(enterpriseId, { kind: 'smart', enterpriseId });
    for (const { id: subscriptionId } of subscriptions) {
      sources.set(subscriptionId, { kind: 'subscription', enterpriseId, subscriptionId });
    }
  }
  return [...sources.values()];
}

interface LinkPen {
  readonly codes: CodeLists;
  readonly stopUrl: (source: MailSource) => string;
}

/** The links that end mails: one for each source of this mail, and one for all. */
export function stopLinks(
  enterprises: readonly NewsForEnterprise[],
  { codes, stopUrl }: LinkPen,
  language: Language,
): readonly Block[] {
  if (enterprises.length === 0) return [];
  const wording = policyWording[language];
  const nameOf = new Map(enterprises.map(({ enterprise }) => [enterprise.id, enterprise.name]));
  const known = new Map(
    enterprises.flatMap(({ subscriptions }) => subscriptions.map((each) => [each.id, each])),
  );
  const labelOf = (source: MailSource): string => {
    if (source.kind === 'all') return wording.stopAll;
    const enterprise = nameOf.get(source.enterpriseId) ?? '';
    if (source.kind === 'smart') return wording.stopSmart(enterprise);
    const subscription = known.get(source.subscriptionId);
    const what = subscription === undefined ? '' : subscriptionName(subscription, codes, language);
    return wording.stopSubscription(enterprise, what);
  };
  const all: MailSource = { kind: 'all' };
  return [
    {
      kind: 'list',
      title: wording.stop,
      entries: [...sourcesOf(enterprises), all].map((source) => ({
        label: labelOf(source),
        url: stopUrl(source),
        detail: '',
      })),
    },
  ];
}
