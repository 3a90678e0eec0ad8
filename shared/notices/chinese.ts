import { plusDays, weekdayOf, type CivilDate } from '../domain/time/civil-date.ts';
import { civilDateOf } from '../domain/time/instant.ts';
import type { Phrases } from './words.ts';
import { wallClock } from './wall-clock.ts';

const kinds = { consultation: '咨询', suggestion: '建议', appeal: '诉求' } as const;
const means = { telephone: '电话', visit: '上门走访', meeting: '会议面谈', online: '线上' } as const;
const steps = { triage: '研判', accept: '签收', designate: '指定专人', contact: '联系企业' } as const;
const urging = { hub: '市级枢纽平台', overseer: '市政府办', leader: '市领导' } as const;
const weekdays = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' } as const;

/** A civil date as 2026年10月9日（星期五）. */
export function chineseDate(on: CivilDate): string {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日（星期${weekdays[weekdayOf(on)]}）`;
}

/** Chinese phrases, with the clock of `timeZone`. */
export function chinese(timeZone: string): Phrases {
  return {
    kind: (kind) => kinds[kind],
    means: (by) => means[by],
    steps: (missing) => missing.map((step) => steps[step]).join('、'),
    urging: (as) => urging[as],
    unit: ({ zh }) => zh,
    units: (names) => names.map(({ zh }) => zh).join('、'),
    day: chineseDate,
    due: ({ dueOn, provisional }) =>
      provisional ? `${chineseDate(dueOn)}（暂定，待当年放假通知公布后确定）` : chineseDate(dueOn),
    moment: (at) => `${chineseDate(civilDateOf(at, timeZone))}${wallClock(at, timeZone)}`,
    limit: (at) => {
      const day = civilDateOf(at, timeZone);
      const time = wallClock(at, timeZone);
      return time === '00:00' ? `${chineseDate(plusDays(day, -1))}24:00` : `${chineseDate(day)}${time}`;
    },
  };
}
