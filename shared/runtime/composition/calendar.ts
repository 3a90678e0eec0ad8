import { dynamoCalendarStore } from '../../adapters/dynamo/calendar-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoRecountStore } from '../../adapters/dynamo/recount-store.ts';
import type { CalendarReadDeps } from '../../app/read-calendar.ts';
import { stateCouncilNotices } from '../../domain/calendar/state-council-notices.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that shows and changes the calendar needs, from its environment. */
export function calendarDeps(): CalendarReadDeps {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  const table = openTable(TABLE_NAME);
  return {
    calendar: dynamoCalendarStore(table),
    recounts: dynamoRecountStore(table),
    directory: dynamoDirectory(table),
    packaged: stateCouncilNotices,
    timeZone: CITY_RULES.timeZone,
  };
}
