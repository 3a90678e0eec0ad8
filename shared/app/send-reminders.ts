import type { Rules } from '../domain/deadline/city-rules.ts';
import { nextOfficeOpening } from '../domain/deadline/office-opening.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import type { InboxItem } from '../domain/message/inbox-item.ts';
import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import { type ReminderJob, reminderJob } from '../domain/policy/reminder-job.ts';
import { remindersDue } from '../domain/policy/reminders.ts';
import { type Instant, isBefore, plusSeconds } from '../domain/time/instant.ts';
import type { RulesSource } from './calendar-ports.ts';
import { everyItem } from './every-item.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { ToldEnterprises } from './matching-ports.ts';
import type { PolicyMails } from './policy-mail-ports.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Clock, Page } from './ports.ts';
import { type RemindDeps, remindEnterprise } from './remind-enterprise.ts';
import type { ReminderStore } from './reminder-ports.ts';

export interface RemindersDeps extends RemindDeps {
  readonly policies: Pick<PolicyReader, 'inForce' | 'version'>;
  readonly told: Pick<ToldEnterprises, 'toldBefore'>;
  readonly mails: Pick<PolicyMails, 'plan'>;
  readonly reminders: ReminderStore;
  readonly rules: RulesSource;
  readonly clock: Clock;
}

/** What a run did. */
interface Reminded {
  readonly due: number;
  readonly told: number;
  /** Everything that was due has been told. */
  readonly complete: boolean;
}

/** So many steps of a publication, each of which names some tens of enterprises. */
const pageSize = 4;
const atOnce = 8;

const nothing: Reminded = { due: 0, told: 0, complete: true };

/**
 * Tells of the windows that open or are about to close since the last run that told all: of the policies in force as they are by
 * now, by the calendar as it is by now, so that a window that was moved, or a day that a notice moves, is what counts. Between
 * two openings of the offices it reads no more than where it stands. What `timeIsUp` leaves is the next run's.
 */
export async function sendReminders(deps: RemindersDeps, timeIsUp: () => boolean): Promise<Reminded> {
  const now = deps.clock.now();
  const since = await deps.reminders.lookedUntil();
  if (since === undefined) {
    await deps.reminders.looked(undefined, now);
    return nothing;
  }
  const rules = await deps.rules.rulesAt(now);
  // Nothing reminds but at an opening, and the one at `since` itself has been told.
  if (isBefore(now, nextOfficeOpening(rules, plusSeconds(since, 1)))) return nothing;

  const policies = await everyItem((page) => deps.policies.inForce(page));
  const jobs = policies.flatMap((policy) => jobsOf(policy, rules, { since, until: now }));
  let told = 0;
  for (const due of jobs) {
    let job = await deps.reminders.begin(due);
    while (!job.done) {
      if (timeIsUp()) return { due: jobs.length, told, complete: false };
      const next = await tellPage(deps, job, rules, now);
      if (!(await deps.reminders.keep(next))) return { due: jobs.length, told, complete: false };
      told += next.told - job.told;
      job = next;
    }
  }
  await deps.reminders.looked(since, now);
  return { due: jobs.length, told, complete: true };
}

function jobsOf(
  policy: PolicyInForce,
  rules: Rules,
  between: { readonly since: Instant; readonly until: Instant },
): readonly ReminderJob[] {
  return policy.programmes.flatMap((programme) =>
    remindersDue(programme, rules, between).map((reminder) => reminderJob(policy, reminder)),
  );
}

/** Tells the next page of the enterprises that the policy was pushed to; gives the job as it is then. */
async function tellPage(
  deps: RemindersDeps,
  job: ReminderJob,
  rules: Rules,
  now: Instant,
): Promise<ReminderJob> {
  const { policyId, version } = job;
  const published = await deps.policies.version(policyId, version);
  if (published === undefined) throw new Error(`policy ${policyId} lacks its version ${version}`);
  const page: Page<EnterpriseId> = await deps.told.toldBefore(
    { policyId, version: version + 1 },
    { limit: pageSize, after: job.after ?? undefined },
  );
  const items: InboxItem[] = [];
  const mails: PlannedMail[] = [];
  await inParallel(atOnce, [...new Set(page.items)], async (enterpriseId) => {
    const goingOut = { job, content: published.content, rules, now };
    const told = await remindEnterprise(deps, goingOut, enterpriseId);
    items.push(...told.items);
    mails.push(...told.mails);
  });
  await inParallel(atOnce, items, async (item) => deps.reminders.tell(item));
  await deps.mails.plan(mails);
  return {
    ...job,
    step: job.step + 1,
    after: page.next ?? null,
    done: page.next === undefined,
    told: job.told + items.length,
  };
}
