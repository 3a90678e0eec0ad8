import type { EnterpriseId } from '../domain/directory/ids.ts';
import { mailMoment } from '../domain/mailing/mail-moment.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import { type InboxItem, inboxItem } from '../domain/message/inbox-item.ts';
import { windowEventId } from '../domain/message/window-notice.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import { hasAsked, isReminded } from '../domain/policy/application.ts';
import { peopleMailed } from '../domain/policy/people-mailed.ts';
import type { PolicyContent } from '../domain/policy/policy.ts';
import type { Push, PushReason } from '../domain/policy/push.ts';
import type { ReminderJob } from '../domain/policy/reminder-job.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Applications } from './application-ports.ts';
import type { Standings } from './matching-ports.ts';
import type { Directory } from './ports.ts';
import type { Pushes } from './push-ports.ts';

/** What telling one enterprise of a window needs. */
export interface RemindDeps {
  readonly pushes: Pick<Pushes, 'latestPush'>;
  readonly standings: Standings;
  readonly applications: Pick<Applications, 'applicationsUnder'>;
  readonly directory: Pick<Directory, 'enterprise'>;
}

/** The reminder, and what is the same for all whom it reaches. */
export interface GoingOut {
  readonly job: ReminderJob;
  readonly content: PolicyContent;
  readonly rules: Rules;
  readonly now: Instant;
}

interface Told {
  readonly items: readonly InboxItem[];
  readonly mails: readonly PlannedMail[];
}

const byProfile: PushReason = { smart: true, subscriptions: [] };
const nobody: Told = { items: [], mails: [] };

/**
 * What a reminder brings to the people of an enterprise: an item in each inbox, and a mail to those who get mail of this policy,
 * by itself even where their news come in digests, as a digest may come after the window has closed. Nothing where the policy is
 * none of the enterprise's any more, or where it has applied or does not want to. Who has asked is reminded of what was never pushed,
 * too: by mail who gets mail of what comes by the profile.
 */
export async function remindEnterprise(
  { pushes, standings, applications, directory }: RemindDeps,
  { job, content, rules, now }: GoingOut,
  enterpriseId: EnterpriseId,
): Promise<Told> {
  const { policyId, version, programmeId, window, mark, at } = job;
  const push = await pushes.latestPush(enterpriseId, policyId);
  const said = (await applications.applicationsUnder(enterpriseId, policyId)).find(
    (each) => each.programmeId === programmeId,
  );
  const why = hasAsked(said, push) ? byProfile : reasonOf(push);
  if (why === undefined || !isReminded(said)) return nobody;
  const programme = content.programmes.find(({ id }) => id === programmeId);
  if (programme === undefined) return nobody;

  const [standing, enterprise] = await Promise.all([
    standings.standingOf(enterpriseId, 'eventual'),
    directory.enterprise(enterpriseId),
  ]);
  const notice = {
    event: 'windowReminder',
    to: 'enterprise',
    at,
    policyId,
    policy: content.title,
    programme: programme.name,
    window,
    mark,
    enterprise: enterprise?.name ?? enterpriseId,
  } as const;
  const eventId = windowEventId(job, enterpriseId);
  const frequency = 'atOnce';
  return {
    items: standing.people.map(({ id }) => inboxItem(id, eventId, notice)),
    mails: [...peopleMailed(standing, why).keys()].map((accountId) => ({
      policyId,
      version,
      accountId,
      occasion: { kind: 'reminder', programmeId, closesOn: window.closesOn, mark },
      frequency,
      heldUntil: mailMoment(rules, frequency, now),
      closesOn: window.closesOn,
    })),
  };
}

function reasonOf(push: Push | undefined): PushReason | undefined {
  return push === undefined || push.change === 'lost' || push.withdrawnAt !== null ? undefined : push.why;
}
