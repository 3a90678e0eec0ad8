const parts = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});

/** A civil date as `Fri 25 Sep`. */
export function dayName(date: string): string {
  const named = new Map(parts.formatToParts(Date.parse(date)).map(({ type, value }) => [type, value]));
  return `${named.get('weekday')} ${named.get('day')} ${named.get('month')}`;
}

/** From one civil date to another, both included, as `Fri 25 Sep to Sun 27 Sep`. */
export function dayRange(from: string, to: string): string {
  return from === to ? dayName(from) : `${dayName(from)} to ${dayName(to)}`;
}

/** What a clock on the wall shows at `YYYY-MM-DDTHH:mm` with any offset, as `Thu 24 Sep 17:50`. */
export function wallTime(at: string): string {
  return `${dayName(at.slice(0, 10))} ${at.slice(11, 16)}`;
}
