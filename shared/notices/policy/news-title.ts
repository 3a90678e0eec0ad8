import type { PolicyNews } from '../../domain/mailing/policy-news.ts';
import type { Language } from '../../domain/directory/account.ts';
import { chinese } from '../chinese.ts';
import { english } from '../english.ts';
import { titled } from '../policy-title.ts';

/** What a mail about one policy is called. */
export function newsTitle(news: PolicyNews, timeZone: string, language: Language): string {
  return language === 'en' ? englishTitle(news, timeZone) : chineseTitle(news, timeZone);
}

function chineseTitle(news: PolicyNews, timeZone: string): string {
  const { occasion, content } = news;
  const title = titled(content.title);
  switch (occasion.kind) {
    case 'news':
      return {
        came: `【政策推送】${title}`,
        changed: `【政策更新】${title}`,
        lost: `【政策变更】${title}不再适用于贵企业`,
      }[overall(news)];
    case 'withdrawn':
      return `【政策撤回】${title}`;
    case 'reminder': {
      const programme = programmeName(news) ?? title;
      if (occasion.mark === 'opens') return `【申报开始】${programme}`;
      return `【申报提醒】${programme}将于${chinese(timeZone).day(occasion.closesOn)}截止`;
    }
    case 'test':
      return `【测试】${title}`;
  }
}

function englishTitle(news: PolicyNews, timeZone: string): string {
  const { occasion, content } = news;
  switch (occasion.kind) {
    case 'news':
      return {
        came: `A policy for you: ${content.title}`,
        changed: `A policy was amended: ${content.title}`,
        lost: `A policy is no longer for your enterprise: ${content.title}`,
      }[overall(news)];
    case 'withdrawn':
      return `A policy was withdrawn: ${content.title}`;
    case 'reminder': {
      const programme = programmeName(news) ?? content.title;
      if (occasion.mark === 'opens') return `Applications open: ${programme}`;
      return `Applications close on ${english(timeZone).day(occasion.closesOn)}: ${programme}`;
    }
    case 'test':
      return `Test: ${content.title}`;
  }
}

/** What weighs most of what the policy comes to for the enterprises: that it came, then that it changed. */
function overall({ enterprises }: PolicyNews): 'came' | 'changed' | 'lost' {
  const changes = new Set(enterprises.map(({ change }) => change));
  if (changes.has('new') || changes.has('gained')) return 'came';
  return changes.has('changed') ? 'changed' : 'lost';
}

/** The programme that a reminder is about; undefined where the policy has it no more. */
export function programmeName({ occasion, content }: PolicyNews): string | undefined {
  if (occasion.kind !== 'reminder') return undefined;
  return content.programmes.find(({ id }) => id === occasion.programmeId)?.name;
}
