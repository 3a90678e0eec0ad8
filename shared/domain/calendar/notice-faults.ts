import { type CivilDate, datesFrom, plusDays, weekdayOf } from '../time/civil-date.ts';
import { mayCarry } from './notice.ts';
import type { NoticeDocument } from './notice-document.ts';

/** What a document says against itself, at which of its fields. */
interface NoticeFault {
  readonly path: readonly (string | number)[];
  readonly rule:
    | 'outsideNotice'
    | 'listedTwice'
    | 'outOfOrder'
    | 'wrongWeekday'
    | 'resumesNothing'
    | 'contradictsDays';
}

type Day = NoticeDocument['days'][number];

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** All faults of a document for that year, in the order of its fields. */
export function noticeFaults(year: number, document: NoticeDocument): readonly NoticeFault[] {
  const { days } = document;
  return [
    ...days.flatMap((day, index) => faultsOfDay(year, day, days.slice(0, index), ['days', index])),
    ...faultsOfSummary(year, document),
  ];
}

function faultsOfDay(
  year: number,
  { date, weekday, kind }: Day,
  before: readonly Day[],
  path: readonly (string | number)[],
): readonly NoticeFault[] {
  const faults: NoticeFault[] = [];
  const latest = before.at(-1);
  if (!mayCarry(year, date)) faults.push({ path: [...path, 'date'], rule: 'outsideNotice' });
  if (before.some((earlier) => earlier.date === date))
    faults.push({ path: [...path, 'date'], rule: 'listedTwice' });
  else if (latest !== undefined && latest.date > date)
    faults.push({ path: [...path, 'date'], rule: 'outOfOrder' });
  if (weekday !== undefined && weekday !== weekdays[weekdayOf(date) - 1])
    faults.push({ path: [...path, 'weekday'], rule: 'wrongWeekday' });
  if (kind === 'work' && weekdayOf(date) <= 5 && !resumesWork(date, latest))
    faults.push({ path: [...path, 'kind'], rule: 'resumesNothing' });
  return faults;
}

/** A plain weekday is listed as worked only where the notice says that work resumes on it, as for 3 February 2020. */
function resumesWork(date: CivilDate, before: Day | undefined): boolean {
  return before !== undefined && before.kind === 'off' && plusDays(before.date, 1) === date;
}

function contradiction(field: string): NoticeFault {
  return { path: [field], rule: 'contradictsDays' };
}

/** What a document repeats of its days has to be what they say. */
function faultsOfSummary(
  year: number,
  { days, offDays, makeUpWorkdays, workingDaysInCalendarYear: counted }: NoticeDocument,
): readonly NoticeFault[] {
  const differs = (list: readonly CivilDate[] | undefined, kind: Day['kind']): boolean =>
    list !== undefined && list.join() !== days.flatMap((day) => (day.kind === kind ? [day.date] : [])).join();
  return [
    ...(differs(offDays, 'off') ? [contradiction('offDays')] : []),
    ...(differs(makeUpWorkdays, 'work') ? [contradiction('makeUpWorkdays')] : []),
    ...(counted !== undefined && counted !== workingDaysOf(year, days)
      ? [contradiction('workingDaysInCalendarYear')]
      : []),
  ];
}

function workingDaysOf(year: number, days: readonly Day[]): number {
  const listed = new Map(days.map(({ date, kind }) => [date, kind === 'work']));
  return datesFrom(`${year}-01-01`, `${year}-12-31`).filter(
    (date) => listed.get(date) ?? weekdayOf(date) <= 5,
  ).length;
}
