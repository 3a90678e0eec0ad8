import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import { askedValues } from './asked-values.ts';
import type { CityRegions } from './audience-places.ts';
import { explain } from './explain.ts';
import type { PolicyInForce } from './policy-header.ts';
import type { Push, PushChange, PushReason } from './push.ts';
import type { Standing } from './enterprise-standing.ts';
import { belongsTo } from './subscriber-places.ts';

/** The version that is to reach people, as far as matching knows it. */
export type MatchedVersion = Pick<
  PolicyInForce,
  'policyId' | 'version' | 'facets' | 'criteria' | 'programmes'
>;

/** When the city looks at it. */
export interface Moment {
  readonly at: Instant;
  readonly on: CivilDate;
}

/** Why a version concerns an enterprise on a day; undefined where it does not. */
export function reasonFor(
  standing: Standing,
  { criteria, facets }: MatchedVersion,
  on: CivilDate,
  regions: CityRegions,
): PushReason | undefined {
  const { profile, smart, subscriptions } = standing;
  const byProfile = smart && profile !== undefined && explain(profile, criteria, on).result === 'met';
  const belonging = subscriptions.filter((subscription) => belongsTo(facets, subscription, regions));
  if (!byProfile && belonging.length === 0) return undefined;
  return { smart: byProfile, subscriptions: belonging.map(({ id }) => id).toSorted() };
}

/**
 * What a version tells an enterprise that has had that push of the policy before, for that reason now; undefined: nothing.
 * `amends`: it has just amended another version; `matters`: something that matters is otherwise than in the one that was pushed.
 */
export function changeFor(
  before: Push | undefined,
  why: PushReason | undefined,
  { amends, matters }: { readonly amends: boolean; readonly matters: boolean },
): PushChange | undefined {
  const had = before !== undefined && before.change !== 'lost';
  if (why === undefined) return had ? 'lost' : undefined;
  if (had) return matters ? 'changed' : undefined;
  return before !== undefined || amends ? 'gained' : 'new';
}

/** The push of a version to an enterprise. */
export function pushOf(
  { enterpriseId, profile }: Pick<Standing, 'enterpriseId' | 'profile'>,
  { policyId, version, criteria }: MatchedVersion,
  news: { readonly change: PushChange; readonly why: PushReason; readonly before: Push | undefined },
  { at, on }: Moment,
): Push {
  const { change, why, before } = news;
  return {
    enterpriseId,
    policyId,
    version,
    change,
    why,
    at,
    on,
    values: askedValues(profile ?? unknownProfile(enterpriseId), criteria),
    after: before?.version ?? null,
    readAt: null,
    withdrawnAt: null,
  };
}

function unknownProfile(enterpriseId: Standing['enterpriseId']) {
  return {
    enterpriseId,
    industry: null,
    region: null,
    registerType: null,
    employees: null,
    revenueWan: null,
    assetsWan: null,
    foundedOn: null,
    qualifications: null,
  };
}
