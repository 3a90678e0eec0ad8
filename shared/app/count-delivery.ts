import type { EnterpriseId } from '../domain/directory/ids.ts';
import { accountWith } from '../domain/mailing/delivery-account.ts';
import type { CityRegions } from '../domain/policy/audience-places.ts';
import { reasonFor } from '../domain/policy/decide-push.ts';
import {
  afterMails,
  type DeliveryCount,
  ended,
  keptDoubts,
  type Reached,
} from '../domain/policy/delivery-count.ts';
import type { Standing } from '../domain/policy/enterprise-standing.ts';
import { isOpenTo } from '../domain/policy/openness.ts';
import { peopleMailed } from '../domain/policy/people-mailed.ts';
import { planCandidates } from '../domain/policy/plan-candidates.ts';
import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import type { PushReason } from '../domain/policy/push.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';
import { profilesBehind, subscribersBehind } from './concerned-pages.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { Audience, MatchQueue, Standings } from './matching-ports.ts';
import type { PolicyMails } from './policy-mail-ports.ts';
import type { Pushes } from './push-ports.ts';

/** What looking at a page of those whom a version concerns needs. */
export interface CountPageDeps {
  readonly audience: Audience;
  readonly standings: Standings;
  readonly pushes: Pick<Pushes, 'latestPush'>;
  readonly mails: Pick<PolicyMails, 'mailsOf'>;
  readonly queue: Pick<MatchQueue, 'matchAnew'>;
  readonly regions: CityRegions;
}

/** A version that is counted on a day. */
export interface Counting {
  readonly version: PolicyInForce;
  readonly on: CivilDate;
  readonly now: Instant;
}

const atOnce = 16;
const mailsOfPage = 500;

/**
 * The next step of a count; undefined while what is doubtful is not to be looked at yet. It goes the same way as the matcher, and
 * writes nothing: whom the version concerns by now, and who of them has it. Who lacks it at the second look, be it because a
 * qualification that kept them out has expired, which no change tells, is handed to the matcher.
 */
export async function nextOfCount(
  deps: CountPageDeps,
  { version, on, now }: Counting,
  counted: DeliveryCount,
): Promise<DeliveryCount | undefined> {
  const looking = { version, on, regions: deps.regions };
  const step = { ...counted, step: counted.step + 1 };
  switch (counted.phase) {
    case 'profiles': {
      const plan = planCandidates(version.criteria, deps.regions);
      const { explained, after } = await profilesBehind(deps.audience, looking, plan, counted.after);
      const met = explained.filter(({ explanation }) => explanation.result === 'met');
      const profiles = new Map(met.map(({ profile }) => [profile.enterpriseId, profile]));
      const found = await lookAt(deps, looking, [...profiles.keys()], {
        adjusted: (standing) => ({ ...standing, profile: profiles.get(standing.enterpriseId) }),
        isDue: (_, why) => why.smart,
      });
      const next = withFound(step, { ...found, audience: met.length });
      return after === null ? { ...next, phase: 'subscriptions', after } : { ...next, after };
    }
    case 'subscriptions': {
      const page = await subscribersBehind(deps.audience, looking, counted.after);
      if (page === undefined) return { ...step, phase: 'mails', after: null };
      const found = await lookAt(deps, looking, page.enterpriseIds, {
        adjusted: (standing) => standing,
        isDue: (standing, why) => !why.smart && page.isItsPlace(standing),
      });
      const next = withFound(step, { ...found, audience: 0 });
      return page.after === null ? { ...next, phase: 'mails', after: null } : { ...next, after: page.after };
    }
    case 'mails': {
      const page = { limit: mailsOfPage, after: counted.after?.sort };
      const { items, next: behind } = await deps.mails.mailsOf(counted, page);
      const next = { ...step, mails: accountWith(counted.mails, items, now) };
      if (behind === undefined) return afterMails(next, now);
      return { ...next, after: { partition: 'mails', sort: behind } };
    }
    case 'again': {
      if (now < counted.lookedAgainFrom) return undefined;
      // What can no longer be had is not brought to those whom it concerns only since.
      if (!isOpenTo(version, on)) return ended(step, 0);
      const found = await lookAt(deps, looking, counted.doubtful, {
        adjusted: (standing) => standing,
        isDue: () => true,
      });
      await deps.queue.matchAnew(found.doubtful.map((enterpriseId) => ({ enterpriseId, since: now })));
      return ended(step, found.doubtful.length);
    }
    case 'done':
      return undefined;
  }
}

interface Found extends Omit<Reached, 'audience'> {
  readonly doubtful: readonly EnterpriseId[];
}

/** What of these enterprises the version concerns, and which of them have it. */
async function lookAt(
  { standings, pushes, regions }: Pick<CountPageDeps, 'standings' | 'pushes' | 'regions'>,
  { version, on }: Pick<Counting, 'version' | 'on'>,
  enterpriseIds: readonly EnterpriseId[],
  which: {
    readonly adjusted: (standing: Standing) => Standing;
    readonly isDue: (standing: Standing, why: PushReason) => boolean;
  },
): Promise<Found> {
  const found = { matched: 0, inInbox: 0, withPeople: 0, mailed: 0 };
  const doubtful: EnterpriseId[] = [];
  await inParallel(atOnce, enterpriseIds, async (enterpriseId) => {
    const standing = which.adjusted(await standings.standingOf(enterpriseId, 'consistent'));
    const why = reasonFor(standing, version, on, regions);
    if (why === undefined || !which.isDue(standing, why)) return;
    found.matched += 1;
    if (standing.people.length > 0) found.withPeople += 1;
    if (peopleMailed(standing, why).size > 0) found.mailed += 1;
    const push = await pushes.latestPush(enterpriseId, version.policyId);
    if (push === undefined || push.change === 'lost') doubtful.push(enterpriseId);
    else found.inInbox += 1;
  });
  return { ...found, doubtful };
}

function withFound(
  counted: DeliveryCount,
  { doubtful, ...page }: Found & Pick<Reached, 'audience'>,
): DeliveryCount {
  const { reached } = counted;
  return {
    ...counted,
    reached: {
      audience: reached.audience + page.audience,
      matched: reached.matched + page.matched,
      inInbox: reached.inInbox + page.inInbox,
      withPeople: reached.withPeople + page.withPeople,
      mailed: reached.mailed + page.mailed,
    },
    doubtful: [...counted.doubtful, ...doubtful].slice(0, keptDoubts),
  };
}
