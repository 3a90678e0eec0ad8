import { noticeOf } from '../../shared/domain/calendar/notice-input.ts';
import type { Notice } from '../../shared/domain/calendar/notice.ts';
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Rules } from '../../shared/domain/deadline/city-rules.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { rules } from './case-world.ts';
import { notice2027 } from './made-up-notices.ts';

/** A day as a correction has it; `plain` takes it out of the notice. */
type Corrected = Readonly<Record<string, 'off' | 'work' | 'plain'>>;

/** The rules once the notice for 2026 is corrected, as its second version or a later one. */
export function corrected(days: Corrected, by: Rules = rules, version = 2): Rules {
  const announced = by.calendar.notices.get(2026);
  if (announced === undefined) throw new Error('2026 was announced');
  const changed = Object.entries(days).flatMap(([date, kind]) =>
    kind === 'plain' ? [] : [{ date: civilDate(date), name: '更正', kind }],
  );
  const kept = announced.days.filter(({ date }) => days[date] === undefined);
  const notice: Notice = {
    ...announced,
    version,
    days: [...kept, ...changed].toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
  return withNotice(notice, by);
}

/** The rules once the made-up notice for 2027 is in force: 1-3 January and 5-11 February off, 31 January worked. */
export function with2027(by: Rules = rules, over: Parameters<typeof notice2027>[0] = {}): Rules {
  return withNotice(noticeOf(notice2027(over), 1), by);
}

function withNotice(notice: Notice, by: Rules): Rules {
  const latest = { year: notice.year, version: notice.version };
  return { ...by, calendar: workingCalendar([...by.calendar.notices.values(), notice], latest) };
}
