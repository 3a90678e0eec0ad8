import { plusDays, weekdayOf, type CivilDate } from '../domain/time/civil-date.ts';
import { civilDateOf } from '../domain/time/instant.ts';
import type { Phrases } from './words.ts';
import { wallClock } from './wall-clock.ts';

const kinds = { consultation: 'consultation', suggestion: 'suggestion', appeal: 'appeal' } as const;
const means = {
  telephone: 'telephone',
  visit: 'a visit',
  meeting: 'a meeting',
  online: 'online call',
} as const;
const steps = {
  triage: 'triage',
  accept: 'acceptance',
  designate: 'naming a handler',
  contact: 'contact with the enterprise',
} as const;
const urging = {
  hub: 'city hub',
  overseer: 'overseer',
  leader: 'leader of the city',
} as const;
const weekdays = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
} as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A civil date as Friday 9 October 2026. */
export function englishDate(on: CivilDate): string {
  const [year, month = 1, day] = on.split('-').map(Number);
  return `${weekdays[weekdayOf(on)]} ${day} ${months[month - 1]} ${year}`;
}

/** English phrases, with the clock of `timeZone`. */
export function english(timeZone: string): Phrases {
  return {
    kind: (kind) => kinds[kind],
    means: (by) => means[by],
    steps: (missing) => missing.map((step) => steps[step]).join(', '),
    urging: (as) => urging[as],
    unit: ({ en }) => en,
    units: (names) => names.map(({ en }) => en).join('; '),
    day: englishDate,
    due: ({ dueOn, provisional }) =>
      provisional
        ? `${englishDate(dueOn)} (provisional until that year's holidays are announced)`
        : englishDate(dueOn),
    moment: (at) => `${wallClock(at, timeZone)} on ${englishDate(civilDateOf(at, timeZone))}`,
    limit: (at) => {
      const day = civilDateOf(at, timeZone);
      const time = wallClock(at, timeZone);
      return time === '00:00'
        ? `24:00 on ${englishDate(plusDays(day, -1))}`
        : `${time} on ${englishDate(day)}`;
    },
  };
}
