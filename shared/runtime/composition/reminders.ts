import { dynamoApplications } from '../../adapters/dynamo/application-store.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoPolicyMails } from '../../adapters/dynamo/policy-mails.ts';
import { dynamoPolicyReader } from '../../adapters/dynamo/policy-reader.ts';
import { dynamoPushes } from '../../adapters/dynamo/push-store.ts';
import { dynamoReminders } from '../../adapters/dynamo/reminder-store.ts';
import { dynamoStandings } from '../../adapters/dynamo/standings.ts';
import { dynamoToldEnterprises } from '../../adapters/dynamo/told-enterprises.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { RemindersDeps } from '../../app/send-reminders.ts';
import { readEnvironment, variables } from '../environment.ts';
import { rulesOf } from './rules-of.ts';

/** What the function that reminds of windows needs, from its environment. */
export function remindersDeps(): RemindersDeps {
  const { TABLE_NAME, CITY_RULES } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    CITY_RULES: variables.CITY_RULES,
  });
  const table = openTable(TABLE_NAME);
  return {
    policies: dynamoPolicyReader(table),
    told: dynamoToldEnterprises(table),
    pushes: dynamoPushes(table),
    standings: dynamoStandings(table),
    applications: dynamoApplications(table),
    directory: dynamoDirectory(table),
    mails: dynamoPolicyMails(table),
    reminders: dynamoReminders(table),
    rules: rulesOf(table, CITY_RULES),
    clock: systemClock,
  };
}
