import type { ExplainedDay } from '../../shared/domain/deadline/explain.ts';
import { dayName, dayRange } from './day-names.ts';

type Reasoned = readonly [date: string, reason: string];

/** The days on the way to the due day that are not counted, each with its reason. */
export function notCounted(days: readonly ExplainedDay[]): readonly Reasoned[] {
  return days.filter(({ number }) => number === null).map(({ date, name, reason }) => [date, name ?? reason]);
}

/** The weekend days that are counted because they make up for a holiday (调休). */
export function madeUp(days: readonly ExplainedDay[]): readonly Reasoned[] {
  return days
    .filter(({ reason, number }) => reason === 'makeUp' && number !== 0)
    .map(({ date, name }) => [date, name ?? '']);
}

/** Why the due day is that day, in a few lines; neighbouring days with one reason are told together. */
export function explanation(days: readonly ExplainedDay[]): readonly string[] {
  const due = days.at(-1);
  if (due === undefined) return [];
  const skipped = stretches(notCounted(days)).map(
    ({ from, to, reason }) => `${dayRange(from, to)} (${reason})`,
  );
  return [
    `due ${dayName(due.date)}, working day ${due.number} after receipt`,
    ...(skipped.length > 0 ? [`not counted: ${skipped.join(', ')}`] : []),
    ...madeUp(days).map(([date, name]) => `counted: ${dayName(date)}, which makes up for ${name}`),
  ];
}

interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

function stretches(days: readonly Reasoned[]): readonly Stretch[] {
  return days.reduce<readonly Stretch[]>((before, [date, reason]) => {
    const last = before.at(-1);
    return last?.reason === reason && followsOn(last.to, date)
      ? [...before.slice(0, -1), { ...last, to: date }]
      : [...before, { from: date, to: date, reason }];
  }, []);
}

function followsOn(date: string, next: string): boolean {
  return Date.parse(next) - Date.parse(date) === 86_400_000;
}
