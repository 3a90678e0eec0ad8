import type { Instant } from '../domain/time/instant.ts';

/** What the clocks of `timeZone` show at that instant, as HH:mm from 00:00 to 23:59. */
export function wallClock(at: Instant, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(at));
}
