import { mailMoment, weeklyMoments } from '../domain/mailing/mail-moment.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import { profileAskMail } from '../domain/mailing/profile-ask-mail.ts';
import { type InboxItem, inboxItem } from '../domain/message/inbox-item.ts';
import { profileEventId } from '../domain/message/profile-notice.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import type { CityRegions } from '../domain/policy/audience-places.ts';
import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import { planCandidates } from '../domain/policy/plan-candidates.ts';
import { missingFor, type ProfileAskJob } from '../domain/policy/profile-asks.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { civilDateOf, type Instant, isBefore, plusHours } from '../domain/time/instant.ts';
import { type AskDeps, asksOfPerson } from './asks-of-person.ts';
import type { RulesSource } from './calendar-ports.ts';
import { candidatesBehind } from './candidates-behind.ts';
import { everyItem } from './every-item.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { Audience } from './matching-ports.ts';
import type { PolicyMails } from './policy-mail-ports.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Clock } from './ports.ts';
import type { ProfileAskStore } from './profile-ask-ports.ts';

export interface AskForProfilesDeps extends AskDeps {
  readonly audience: Pick<Audience, 'candidates'>;
  readonly policies: Pick<PolicyReader, 'inForce'>;
  readonly mails: Pick<PolicyMails, 'plan'>;
  readonly asks: ProfileAskStore;
  readonly rules: RulesSource;
  readonly clock: Clock;
  readonly regions: CityRegions;
}

/** What a run did. */
interface Asked {
  readonly asked: number;
  /** Nobody of this week is left to be asked. */
  readonly complete: boolean;
}

const pageSize = 200;
const atOnce = 8;
/** A week's asking that nobody has begun within a day of its moment is left out. */
const latestHours = 24;

/**
 * Asks, once a week at the opening of the offices on the city's day, the people of enterprises whose profiles lack what would
 * decide about policies that are open: one item in the inbox and one mail for each person (RULES 10). It goes through the copies of
 * all profiles, and looks at people only where something is missing. What `timeIsUp` leaves is the
 * next run's.
 */
export async function askForProfiles(deps: AskForProfilesDeps, timeIsUp: () => boolean): Promise<Asked> {
  const now = deps.clock.now();
  const rules = await deps.rules.rulesAt(now);
  const moment = weeklyMoments(rules, now).at(-1);
  if (moment === undefined) return { asked: 0, complete: true };
  const on = civilDateOf(moment, rules.city.timeZone);
  let job = await deps.asks.job(on);
  if (job === undefined) {
    if (isBefore(plusHours(moment, latestHours), now)) return { asked: 0, complete: true };
    job = { on, step: 0, after: null, done: false, asked: 0 };
    if (!(await deps.asks.keep(job))) return { asked: 0, complete: false };
  }
  if (job.done) return { asked: 0, complete: true };
  const policies = await everyItem((page) => deps.policies.inForce(page));
  const before = job.asked;
  while (!job.done) {
    if (timeIsUp()) return { asked: job.asked - before, complete: false };
    const next: ProfileAskJob = await askPage(deps, job, { policies, rules, moment, now });
    if (!(await deps.asks.keep(next))) return { asked: job.asked - before, complete: false };
    job = next;
  }
  return { asked: job.asked - before, complete: true };
}

interface Asking {
  readonly policies: readonly PolicyInForce[];
  readonly rules: Rules;
  readonly moment: Instant;
  readonly now: Instant;
}

async function askPage(
  deps: AskForProfilesDeps,
  job: ProfileAskJob,
  { policies, rules, moment, now }: Asking,
): Promise<ProfileAskJob> {
  const plan = planCandidates({ all: [] }, deps.regions);
  const { candidates, after } = await candidatesBehind(deps.audience, plan, job.after, pageSize);
  const lacking = candidates
    .filter(({ profile }) => missingFor(profile, policies, job.on) !== undefined)
    .map(({ profile }) => profile.enterpriseId);
  const items: InboxItem[] = [];
  await inParallel(atOnce, lacking, async (enterpriseId) => {
    items.push(...(await itemsFor(deps, enterpriseId, { policies, on: job.on, moment })));
  });
  const heldUntil = mailMoment(rules, 'atOnce', now);
  const mails = items.map(({ accountId }): PlannedMail => profileAskMail(accountId, job.on, heldUntil));
  await inParallel(atOnce, items, async (item) => deps.asks.tell(item));
  await deps.mails.plan(mails);
  return { ...job, step: job.step + 1, after, done: after === null, asked: job.asked + items.length };
}

/** The items of those people of an enterprise of whose enterprises it is the first that lacks something. */
async function itemsFor(
  deps: AskForProfilesDeps,
  enterpriseId: EnterpriseId,
  {
    policies,
    on,
    moment,
  }: {
    readonly policies: readonly PolicyInForce[];
    readonly on: ProfileAskJob['on'];
    readonly moment: Instant;
  },
): Promise<readonly InboxItem[]> {
  const { people, smart } = await deps.standings.standingOf(enterpriseId, 'eventual');
  if (!smart) return [];
  const items: InboxItem[] = [];
  for (const person of people) {
    const asks = await asksOfPerson(deps, person, policies, on);
    if (asks[0]?.enterpriseId !== enterpriseId) continue;
    const notice = { event: 'profileIncomplete', to: 'enterprise', at: moment, asks } as const;
    items.push(inboxItem(person.id, profileEventId(on), notice));
  }
  return items;
}
