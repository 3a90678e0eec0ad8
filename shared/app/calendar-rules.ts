import { noticesAt, secondsBetweenLooks } from '../domain/calendar/adoption.ts';
import type { Notice } from '../domain/calendar/notice.ts';
import { workingCalendar } from '../domain/calendar/working-calendar.ts';
import type { CityRules, Rules } from '../domain/deadline/city-rules.ts';
import { type Instant, isBefore, plusSeconds } from '../domain/time/instant.ts';
import type { CalendarStore, RulesSource } from './calendar-ports.ts';

/** What was found when the source looked last. */
interface Look {
  readonly at: Instant;
  readonly revision: number;
  readonly rules: Rules;
}

/**
 * The city's decisions under the notices that come with the system and those that were adopted since. A look holds for half a
 * minute, so that nearly every request counts without asking; then one item is read, and the notices only if it says that
 * there are others. Without an answer there are no rules: to count by an old calendar would be worse than to be asked again.
 */
export function calendarRules(
  store: Pick<CalendarStore, 'head' | 'adopted'>,
  packaged: readonly Notice[],
  city: CityRules,
): RulesSource {
  let last: Look | undefined;
  return {
    async rulesAt(now) {
      if (last !== undefined && holds(last, now)) return last.rules;
      const head = await store.head();
      const { revision, latest } = head;
      if (last?.revision === revision) {
        last = { ...last, at: now };
        return last.rules;
      }
      const notices = [...packaged, ...noticesAt(head, await store.adopted())];
      last = { at: now, revision, rules: { calendar: workingCalendar(notices, latest), city } };
      return last.rules;
    },
  };
}

/** A clock that was set back makes every look void. */
function holds({ at }: Look, now: Instant): boolean {
  return !isBefore(now, at) && isBefore(now, plusSeconds(at, secondsBetweenLooks));
}
