import type { Rules } from '../domain/deadline/city-rules.ts';
import { mailMoment } from '../domain/mailing/mail-moment.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import type { CityRegions } from '../domain/policy/audience-places.ts';
import { changeFor, type MatchedVersion, pushOf } from '../domain/policy/decide-push.ts';
import type { Standing } from '../domain/policy/enterprise-standing.ts';
import { nextClosing } from '../domain/policy/openness.ts';
import { peopleMailed } from '../domain/policy/people-mailed.ts';
import type { PolicyVersion } from '../domain/policy/policy.ts';
import type { Push, PushReason } from '../domain/policy/push.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import type { MatchDeps } from './match-deps.ts';

/** A version on its way to enterprises, with what is the same for all of them. */
export interface Outgoing {
  readonly version: MatchedVersion;
  /** Whether it has just amended another version, so that those who had that are told of what is otherwise. */
  readonly amends: boolean;
  /** Whether something that matters is otherwise than in an earlier version. */
  readonly mattersSince: (earlier: PolicyVersion) => Promise<boolean>;
  readonly rules: Rules;
  readonly at: Instant;
  /** The city's civil day of `at`. */
  readonly on: CivilDate;
  readonly regions: CityRegions;
}

/** What a version came to for one enterprise: its push, and the mails of its people. */
export interface Outcome {
  readonly push: Push;
  readonly mails: readonly PlannedMail[];
}

/** A version as it goes out at that instant. */
export async function outgoingAt(
  { rules: source, regions }: Pick<MatchDeps, 'rules' | 'regions'>,
  going: Pick<Outgoing, 'version' | 'amends' | 'mattersSince'>,
  at: Instant,
): Promise<Outgoing> {
  const rules = await source.rulesAt(at);
  return { ...going, rules, at, on: civilDateOf(at, rules.city.timeZone), regions };
}

/**
 * Puts what a version tells an enterprise into its workbench, once; undefined where it tells it nothing. What an earlier run has
 * put there is told again as it was, so that mails that it had not planned yet are not lost.
 */
export async function pushVersion(
  { pushes }: Pick<MatchDeps, 'pushes'>,
  outgoing: Outgoing,
  standing: Standing,
  why: PushReason | undefined,
): Promise<Outcome | undefined> {
  const { version, amends, mattersSince, at, on } = outgoing;
  // Nobody has had what is new, but from an earlier run, and that is found as it is put.
  const latest = amends ? await pushes.latestPush(standing.enterpriseId, version.policyId) : undefined;
  if (latest?.version === version.version) return outcomeOf(outgoing, standing, latest);
  const matters = latest !== undefined && (await mattersSince(latest.version));
  const change = changeFor(latest, why, { amends, matters });
  const reason = why ?? latest?.why;
  if (change === undefined || reason === undefined) return undefined;
  const push = pushOf(standing, version, { change, why: reason, before: latest }, { at, on });
  await pushes.keep(push);
  return outcomeOf(outgoing, standing, push);
}

/** The push with the mails that tell people of it. */
export function outcomeOf({ version, rules, at, on }: Outgoing, standing: Standing, push: Push): Outcome {
  const closesOn = nextClosing(version, on);
  const mails = [...peopleMailed(standing, push.why)].map(([accountId, frequency]): PlannedMail => ({
    policyId: push.policyId,
    version: push.version,
    accountId,
    occasion: { kind: 'news' },
    frequency,
    heldUntil: mailMoment(rules, frequency, at),
    closesOn,
  }));
  return { push, mails };
}
