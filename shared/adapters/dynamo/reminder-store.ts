import * as z from 'zod';
import type { ReminderStore } from '../../app/reminder-ports.ts';
import { ReminderMark } from '../../domain/mailing/mail-occasion.ts';
import { PolicyId, ProgrammeId } from '../../domain/policy/policy.ts';
import { ReminderJob } from '../../domain/policy/reminder-job.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { Instant } from '../../domain/time/instant.ts';
import { absent, putIf, stepBefore } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { keyScheme } from './key-scheme.ts';
import { inboxItemItem } from './message-items.ts';
import type { Table } from './open-table.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** Up to when all reminders of windows were told. */
export const remindedUntilKey = keyScheme('REMINDERS', 'UNTIL', z.object({}));

/** How far the reminder of a window has come, beside the others of its policy. */
export const reminderJobKey = keyScheme(
  'REMINDERS#{policyId}',
  'JOB#{programmeId}#{closesOn}#{mark}',
  z.object({ policyId: PolicyId, programmeId: ProgrammeId, closesOn: CivilDate, mark: ReminderMark }),
);

const Until = z.strictObject({ until: Instant });
/** How far the reminders of windows have come, in the one table. */
export function dynamoReminders(table: Table): ReminderStore {
  return {
    lookedUntil: async () => getItem(table, remindedUntilKey.keyOf({}), 'consistent', readUntil),

    async looked(since, until) {
      const item: StoredItem = { ...remindedUntilKey.keyOf({}), entity: 'remindedUntil', until };
      if (since === undefined) return putIf(table, item, absent);
      const ExpressionAttributeNames = { '#until': 'until' };
      const ExpressionAttributeValues = { ':since': since };
      const ConditionExpression = '#until = :since';
      return putIf(table, item, {
        ConditionExpression,
        ExpressionAttributeNames,
        ExpressionAttributeValues,
      });
    },

    async begin(job) {
      if (await putIf(table, jobItem(job), absent)) return job;
      return (await getItem(table, keyOfJob(job), 'consistent', readJob)) ?? job;
    },

    keep: async (next) => putIf(table, jobItem(next), stepBefore(next)),

    async tell(item) {
      await putIf(table, inboxItemItem(item), absent);
    },
  };
}

function keyOfJob({ policyId, programmeId, window, mark }: ReminderJob) {
  return reminderJobKey.keyOf({ policyId, programmeId, closesOn: window.closesOn, mark });
}

function jobItem(job: ReminderJob): StoredItem {
  return { ...keyOfJob(job), entity: 'reminderJob', ...job };
}

function readJob(item: Attributes): ReminderJob {
  return readItem('reminderJob', ReminderJob, item);
}

function readUntil(item: Attributes): Instant {
  return readItem('remindedUntil', Until, item).until;
}
