import { Temporal } from 'temporal-polyfill';
import { StartRefused } from '../stack/start-refused.ts';
import { type CronFields, matchesDay, parseCron } from './cron.ts';

/** When a schedule fires; see https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html */
export type ScheduleExpression =
  | { readonly kind: 'rate'; readonly periodMs: number }
  | { readonly kind: 'at'; readonly instantMs: number }
  | { readonly kind: 'cron'; readonly fields: CronFields; readonly timeZone: string };

const unitMs: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** Reads `rate(…)`, `cron(…)` or `at(…)`; throws StartRefused for anything else. */
export function parseScheduleExpression(text: string, timeZone: string): ScheduleExpression {
  const [, form, body = ''] = /^(rate|cron|at)\((.+)\)$/u.exec(text) ?? [];
  if (form === 'rate') {
    const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/u.exec(body) ?? [];
    const periodMs = Number(count) * (unitMs[unit] ?? Number.NaN);
    if (periodMs > 0) return { kind: 'rate', periodMs };
  }
  if (form === 'cron') return { kind: 'cron', fields: parseCron(body), timeZone };
  if (form === 'at') {
    const instant = Temporal.PlainDateTime.from(body).toZonedDateTime(timeZone).epochMilliseconds;
    return { kind: 'at', instantMs: instant };
  }
  throw new StartRefused(`The schedule ${text} is neither a rate, a cron expression nor an instant`);
}

/**
 * The latest instant (in milliseconds) at which the schedule fires after the one and up to the other, or undefined.
 * Rates count from the epoch, so that they do not depend on when the stack was started.
 */
export function latestOccurrence(
  expression: ScheduleExpression,
  afterMs: number,
  untilMs: number,
): number | undefined {
  switch (expression.kind) {
    case 'rate': {
      const latest = Math.floor(untilMs / expression.periodMs) * expression.periodMs;
      return latest > afterMs ? latest : undefined;
    }
    case 'at': {
      return expression.instantMs > afterMs && expression.instantMs <= untilMs
        ? expression.instantMs
        : undefined;
    }
    case 'cron': {
      return latestCronOccurrence(expression.fields, expression.timeZone, afterMs, untilMs);
    }
  }
}

function latestCronOccurrence(
  fields: CronFields,
  timeZone: string,
  afterMs: number,
  untilMs: number,
): number | undefined {
  const dayOf = (ms: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
  const firstDay = dayOf(afterMs);
  for (
    let day = dayOf(untilMs);
    Temporal.PlainDate.compare(day, firstDay) >= 0;
    day = day.subtract({ days: 1 })
  ) {
    if (!matchesDay(fields, day)) continue;
    for (const hour of fields.hours.toReversed()) {
      for (const minute of fields.minutes.toReversed()) {
        const ms = day.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).epochMilliseconds;
        if (ms <= afterMs) return undefined;
        if (ms <= untilMs) return ms;
      }
    }
  }
  return undefined;
}
