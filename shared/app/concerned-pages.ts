import { audiencePlacesOf, type CityRegions } from '../domain/policy/audience-places.ts';
import type { MatchedVersion } from '../domain/policy/decide-push.ts';
import type { Standing } from '../domain/policy/enterprise-standing.ts';
import { explain } from '../domain/policy/explain.ts';
import type { Explanation } from '../domain/policy/explanation.ts';
import type { MatchJob } from '../domain/policy/match-job.ts';
import { type CandidatePlan, takenFrom } from '../domain/policy/plan-candidates.ts';
import { belongsTo, firstPlaceOf, subscriberPlacesFor } from '../domain/policy/subscriber-places.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { Profile } from '../domain/profile/profile.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { candidatesBehind } from './candidates-behind.ts';
import type { Audience } from './matching-ports.ts';

/** A version, and when and where it is looked at whom it concerns. */
interface Looking {
  readonly version: MatchedVersion;
  readonly on: CivilDate;
  readonly regions: CityRegions;
}

/** How many copies are read before the place is kept. */
const pageSize = 200;

/** A page of those whom a plan reads, each once, with what the criteria come to; `after` is null behind the last page. */
export async function profilesBehind(
  audience: Pick<Audience, 'candidates'>,
  { version, on, regions }: Looking,
  plan: CandidatePlan,
  place: MatchJob['after'],
): Promise<{
  readonly explained: readonly { readonly profile: Profile; readonly explanation: Explanation }[];
  readonly read: number;
  readonly after: MatchJob['after'];
}> {
  const { candidates, after } = await candidatesBehind(audience, plan, place, pageSize);
  const explained = candidates
    .filter(({ partition, profile }) => takenFrom(plan, audiencePlacesOf(profile, regions)) === partition)
    .map(({ profile }) => ({ profile, explanation: explain(profile, version.criteria, on) }));
  return { explained, read: candidates.length, after };
}

/**
 * A page of the enterprises whose subscriptions are filed where the version may find them; undefined where there is no such place.
 * An enterprise comes from each of its places, and `isItsPlace` says of which one it is taken.
 */
export async function subscribersBehind(
  audience: Pick<Audience, 'subscribers'>,
  { version: { facets }, regions }: Looking,
  after: MatchJob['after'],
): Promise<
  | {
      readonly enterpriseIds: readonly EnterpriseId[];
      readonly isItsPlace: (standing: Standing) => boolean;
      readonly read: number;
      readonly after: MatchJob['after'];
    }
  | undefined
> {
  const places = subscriberPlacesFor(facets, regions);
  const at = places.findIndex((each) => after === null || nameOf(each) === after.partition);
  const place = places[at];
  if (place === undefined) return undefined;
  const page = await audience.subscribers(place, {
    limit: pageSize,
    after: after?.sort === '' ? undefined : after?.sort,
  });
  const belonging = page.items.filter((subscription) => belongsTo(facets, subscription, regions));
  const nextPlace = page.next === undefined ? places[at + 1] : place;
  return {
    enterpriseIds: [...new Set(belonging.map(({ enterpriseId }) => enterpriseId))],
    isItsPlace({ subscriptions }) {
      const first = firstPlaceOf(subscriptions, facets, regions);
      return first !== undefined && nameOf(first) === nameOf(place);
    },
    read: page.items.length,
    after: nextPlace === undefined ? null : { partition: nameOf(nextPlace), sort: page.next ?? '' },
  };
}

function nameOf({ facet, code }: { readonly facet: string; readonly code: string }): string {
  return `${facet}#${code}`;
}
