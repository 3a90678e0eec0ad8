import { dynamoCalendarStore } from '../../adapters/dynamo/calendar-store.ts';
import type { Table } from '../../adapters/dynamo/open-table.ts';
import type { RulesSource } from '../../app/calendar-ports.ts';
import { calendarRules } from '../../app/calendar-rules.ts';
import { stateCouncilNotices } from '../../domain/calendar/state-council-notices.ts';
import type { CityRules } from '../../domain/deadline/city-rules.ts';

/** The rules of time of a deployment: the city's decisions under the packaged notices and those adopted in the table. */
export function rulesOf(table: Table, city: CityRules): RulesSource {
  return calendarRules(dynamoCalendarStore(table), stateCouncilNotices, city);
}
