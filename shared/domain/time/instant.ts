import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { civilDate, type CivilDate, plusDays } from './civil-date.ts';

/** An instant as `YYYY-MM-DDTHH:mm:ss.sssZ`, always UTC with milliseconds, so that as text it orders as in time. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A wall-clock time `HH:mm`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:mm');
export type TimeOfDay = z.infer<typeof TimeOfDay>;

/**
 * The instant of an ISO text with `Z` or an offset, or of milliseconds since the epoch. What is finer than a millisecond
 * is cut off. Throws on a text that is no instant, which is a bug: what people send goes through the schema.
 */
export function instant(source: string | number): Instant {
  const parsed =
    typeof source === 'number'
      ? Temporal.Instant.fromEpochMilliseconds(source)
      : Temporal.Instant.from(source);
  return normalised(parsed);
}

/** The civil date on which `at` falls in `timeZone` (IANA name), never in the time zone of the process. */
export function civilDateOf(at: Instant, timeZone: string): CivilDate {
  // No zone is a whole day away from UTC, so it is the date there or one beside it.
  const there = civilDate(at.slice(0, 'YYYY-MM-DD'.length));
  if (isBefore(at, startOfDay(there, timeZone))) return plusDays(there, -1);
  const next = plusDays(there, 1);
  return isBefore(at, startOfDay(next, timeZone)) ? there : next;
}

/** The first instant of the civil date in `timeZone`. */
export function startOfDay(date: CivilDate, timeZone: string): Instant {
  return remembered(`${date} ${timeZone}`, () =>
    Temporal.PlainDate.from(date).toZonedDateTime(timeZone).toInstant(),
  );
}

/** The instant at which the clocks of `timeZone` show `time` on that date. */
export function atTime(date: CivilDate, time: TimeOfDay, timeZone: string): Instant {
  return remembered(`${date} ${time} ${timeZone}`, () => {
    const plainTime = Temporal.PlainTime.from(time);
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime }).toInstant();
  });
}

// Every look at a case asks for the same few days of one city, and Temporal takes as long for each as all the rest.
const known = new Map<string, Instant>();
const mostKnown = 10_000;

function remembered(key: string, find: () => Temporal.Instant): Instant {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const found = normalised(find());
  known.set(key, found);
  return found;
}

/** Whether `a` comes strictly before `b`. */
export function isBefore(a: Instant, b: Instant): boolean {
  return a < b;
}

/** The earlier of the two. */
export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** The later of the two. */
export function later(a: Instant, b: Instant): Instant {
  return a < b ? b : a;
}

function normalised(at: Temporal.Instant): Instant {
  return Instant.parse(at.toString({ fractionalSecondDigits: 3 }));
}

/** The last millisecond before `at`, which still lies in a day that ends at `at`. */
export function justBefore(at: Instant): Instant {
  return normalised(Temporal.Instant.from(at).subtract({ milliseconds: 1 }));
}

/** The instant that many minutes later (earlier, when negative). */
export function plusMinutes(at: Instant, minutes: number): Instant {
  return normalised(Temporal.Instant.from(at).add({ minutes }));
}

/** The instant that many hours later. */
export function plusHours(at: Instant, hours: number): Instant {
  return normalised(Temporal.Instant.from(at).add({ hours }));
}

/** The instant that many seconds later. */
export function plusSeconds(at: Instant, seconds: number): Instant {
  return normalised(Temporal.Instant.from(at).add({ seconds }));
}
