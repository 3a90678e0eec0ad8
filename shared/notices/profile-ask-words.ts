import type { Language } from '../domain/directory/account.ts';
import type { ProfileAsk } from '../domain/policy/profile-asks.ts';
import { profileFieldWords } from './profile-field-words.ts';

/** The asking for profiles in words: a title, what each enterprise is asked, and what follows. */
export interface ProfileAskWords {
  readonly title: string;
  readonly asks: readonly string[];
  readonly closing: string;
}

/** What a week's asking says, in inbox and mail alike. */
export function profileAskWords(asks: readonly ProfileAsk[], language: Language): ProfileAskWords {
  return language === 'en' ? inEnglish(asks) : inChinese(asks);
}

function inChinese(asks: readonly ProfileAsk[]): ProfileAskWords {
  return {
    title: '【完善画像】请补充企业画像，以便判断政策是否适用',
    asks: asks.map(
      ({ enterprise, missing, policies }) =>
        `${enterprise}：请填写${profileFieldWords(missing, 'zh-CN')}，有${policies}项政策须据此判断是否适用。`,
    ),
    closing: '填写后自动匹配，符合条件的政策随即推送。本提醒每周至多一次，资料齐全后不再发送。',
  };
}

function inEnglish(asks: readonly ProfileAsk[]): ProfileAskWords {
  return {
    title: 'Complete your profile: it decides whether policies are for you',
    asks: asks.map(
      ({ enterprise, missing, policies }) =>
        `${enterprise}: fill in ${profileFieldWords(missing, 'en')}; ${policies === 1 ? 'a policy waits' : `${policies} policies wait`} for it.`,
    ),
    closing:
      'Policies are matched as soon as it is filled in, and what you meet is pushed to you. You are asked once a week at most, and no more when nothing is missing.',
  };
}
