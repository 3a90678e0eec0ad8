import type { InboxItem } from '../domain/message/inbox-item.ts';
import type { ReminderJob } from '../domain/policy/reminder-job.ts';
import type { Instant } from '../domain/time/instant.ts';

/** How far the reminders of windows have come. */
export interface ReminderStore {
  /** Up to when all reminders were told, read consistently; undefined before the first run. */
  lookedUntil(): Promise<Instant | undefined>;
  /** Takes note that they were told up to `until`; false when another run was first. */
  looked(since: Instant | undefined, until: Instant): Promise<boolean>;
  /** Begins a job, unless it was begun; gives it as it is then. */
  begin(job: ReminderJob): Promise<ReminderJob>;
  /** Keeps the next step of a job; false when another run was first. */
  keep(next: ReminderJob): Promise<boolean>;
  /** Puts an item into an inbox, once: one that was read meanwhile stays read. */
  tell(item: InboxItem): Promise<void>;
}
