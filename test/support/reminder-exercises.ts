import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { reminderAccessPatterns } from '../../shared/adapters/dynamo/reminder-access-patterns.ts';
import { dynamoReminders } from '../../shared/adapters/dynamo/reminder-store.ts';
import { inboxItem } from '../../shared/domain/message/inbox-item.ts';
import { windowEventId } from '../../shared/domain/message/window-notice.ts';
import { ReminderJob } from '../../shared/domain/policy/reminder-job.ts';
import { beijing, enterpriseId, people, policyRef } from './case-world.ts';

type Exercises = Readonly<Record<(typeof reminderAccessPatterns)[number]['id'], () => Promise<unknown>>>;

/** The reminder of a window that closes on 15 October in ten working days, not begun. */
const octoberReminder = ReminderJob.parse({
  policyId: policyRef.policyId,
  version: policyRef.version,
  programmeId: 'talent-award',
  window: { opensOn: '2026-09-01', closesOn: '2026-10-15' },
  mark: 'closesIn10',
  at: beijing('2026-09-24 08:30'),
  step: 0,
  after: null,
  done: false,
  told: 0,
});

/** Gives for each access pattern of reminders the call that asks it. */
export async function reminderExercisesOn(table: Table): Promise<Exercises> {
  const store = dynamoReminders(table);
  const since = beijing('2026-09-24 08:30');
  await store.looked(undefined, since);
  await store.begin({ ...octoberReminder, mark: 'closesIn5' });
  const item = inboxItem(people.writer, windowEventId(octoberReminder, enterpriseId), {
    event: 'windowReminder',
    to: 'enterprise',
    at: octoberReminder.at,
    policyId: octoberReminder.policyId,
    policy: policyRef.title,
    programme: '人才团队引进奖励',
    window: octoberReminder.window,
    mark: octoberReminder.mark,
    enterprise: '晋江示例鞋材科技有限公司',
  });
  return {
    remindedUntil: async () => store.lookedUntil(),
    remindUntil: async () => store.looked(since, beijing('2026-09-28 08:30')),
    beginReminder: async () => store.begin(octoberReminder),
    keepReminder: async () => store.keep({ ...octoberReminder, mark: 'closesIn5', step: 1, done: true }),
    tellReminder: async () => store.tell(item),
  };
}
