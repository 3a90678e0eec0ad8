import type { Language } from '../domain/directory/account.ts';
import type { ReminderMark } from '../domain/mailing/mail-occasion.ts';
import type { WindowNotice } from '../domain/message/window-notice.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { Reading } from './notice-words.ts';
import { titled } from './policy-title.ts';

/** In how many working days a window closes; undefined as it opens. */
const daysLeft: Readonly<Record<ReminderMark, number | undefined>> = {
  opens: undefined,
  closesIn10: 10,
  closesIn5: 5,
  closesIn3: 3,
  closesIn1: 1,
};

/** The reminder of a window as an inbox shows it. */
export function windowWords(
  notice: WindowNotice,
  { language, timeZone }: Reading,
): { readonly title: string; readonly body: readonly string[] } {
  const texts: Readonly<Record<Language, () => ReturnType<typeof windowWords>>> = {
    'zh-CN': () => inChinese(notice, timeZone),
    en: () => inEnglish(notice, timeZone),
  };
  return texts[language]();
}

function inChinese({ policy, programme, window, mark, enterprise }: WindowNotice, timeZone: string) {
  const { day } = chinese(timeZone);
  const left = daysLeft[mark];
  const when =
    left === undefined
      ? `申报期自${day(window.opensOn)}至${day(window.closesOn)}。`
      : `申报期至${day(window.closesOn)}截止，还有${left}个工作日。`;
  return {
    title:
      left === undefined ? `【申报开始】${programme}` : `【申报将截止】${programme}：还有${left}个工作日`,
    body: [
      `${titled(policy)}的申报项目“${programme}”，${when}`,
      `本提醒发给${enterprise}。如已申报或不申报，请在平台填报申报情况，此后不再提醒。`,
    ],
  };
}

function inEnglish({ policy, programme, window, mark, enterprise }: WindowNotice, timeZone: string) {
  const { day } = english(timeZone);
  const left = daysLeft[mark];
  const days = left === 1 ? '1 working day' : `${left} working days`;
  const when =
    left === undefined
      ? `is open for applications from ${day(window.opensOn)} to ${day(window.closesOn)}.`
      : `closes for applications on ${day(window.closesOn)}: ${days} left.`;
  return {
    title:
      left === undefined
        ? `Applications open: ${programme}`
        : `Applications close soon: ${programme}, ${days} left`,
    body: [
      `“${programme}” of ${titled(policy)} ${when}`,
      `This reminder is for ${enterprise}. If it has applied, or does not want to, say so on the platform and it ends.`,
    ],
  };
}
