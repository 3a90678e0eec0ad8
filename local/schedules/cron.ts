import type { Temporal } from 'temporal-polyfill';
import { StartRefused } from '../stack/start-refused.ts';

/** The six fields of a cron expression of EventBridge, each as the ascending list of values that it allows. */
export type CronFields = {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOfMonth: readonly number[];
  readonly months: readonly number[];
  /** 1 is Sunday. */
  readonly daysOfWeek: readonly number[];
  readonly years: readonly number[];
};

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const dayNames = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/** Reads the fields; throws StartRefused for what is no cron expression, and for L, W and #, which are not built here. */
export function parseCron(text: string): CronFields {
  const [minutes, hours, daysOfMonth, months, daysOfWeek, years, ...others] = text.split(' ');
  if (years === undefined || others.length > 0)
    throw new StartRefused(`cron(${text}) does not have six fields`);
  const field = (
    source: string | undefined,
    from: number,
    to: number,
    names: readonly string[] = [],
  ): number[] => valuesOf(source ?? '', from, to, names, text);
  return {
    minutes: field(minutes, 0, 59),
    hours: field(hours, 0, 23),
    daysOfMonth: field(daysOfMonth, 1, 31),
    months: field(months, 1, 12, monthNames),
    daysOfWeek: field(daysOfWeek, 1, 7, dayNames),
    years: field(years, 1970, 2199),
  };
}

/** Whether the expression fires on the day at all. */
export function matchesDay(fields: CronFields, day: Temporal.PlainDate): boolean {
  return (
    fields.daysOfMonth.includes(day.day) &&
    fields.months.includes(day.month) &&
    fields.daysOfWeek.includes((day.dayOfWeek % 7) + 1) &&
    fields.years.includes(day.year)
  );
}

function valuesOf(
  source: string,
  from: number,
  to: number,
  names: readonly string[],
  whole: string,
): number[] {
  const values = new Set<number>();
  const parse = (part: string): number => {
    const named = names.indexOf(part.toUpperCase());
    const value = named === -1 ? Number(part) : named + 1;
    if (!Number.isInteger(value) || value < from || value > to) {
      throw new StartRefused(`cron(${whole}): ${part} is not a value the local stack understands`);
    }
    return value;
  };
  for (const item of source.split(',')) {
    const [range = '', step] = item.split('/');
    const isAny = range === '*' || range === '?';
    const [first, last] = isAny ? [String(from), String(to)] : range.split('-');
    const lower = parse(first ?? '');
    const upper = last === undefined ? (step === undefined ? lower : to) : parse(last);
    const stride = step === undefined ? 1 : Number(step);
    if (!(stride >= 1)) throw new StartRefused(`cron(${whole}): /${step} is no step`);
    for (let value = lower; value <= upper; value += stride) values.add(value);
  }
  return [...values].toSorted((left, right) => left - right);
}
