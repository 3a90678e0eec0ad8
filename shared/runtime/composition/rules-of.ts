import type { RulesSource } from '../../app/calendar-ports.ts';
import { stateCouncilNotices } from '../../domain/calendar/state-council-notices.ts';
import { workingCalendar } from '../../domain/calendar/working-calendar.ts';
import type { CityRules } from '../../domain/deadline/city-rules.ts';

/** The rules of time of a deployment: the city's decisions under the State Council's notices. */
export function rulesOf(city: CityRules): RulesSource {
  const rules = { calendar: workingCalendar(stateCouncilNotices), city };
  return { rulesAt: async () => rules };
}
