import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import { reasonFor } from '../domain/policy/decide-push.ts';
import type { Standing } from '../domain/policy/enterprise-standing.ts';
import { isOpenTo } from '../domain/policy/openness.ts';
import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import { civilDateOf, type Instant, isBefore } from '../domain/time/instant.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { MatchDeps } from './match-deps.ts';
import { stillTold } from './push-to-each.ts';
import { type Outcome, type Outgoing, outcomeOf, outgoingAt, pushVersion } from './push-version.ts';

const atOnce = 8;

/** The policies in force as they were read at an instant that is later than `since`. */
export type PoliciesSince = (since: Instant) => Promise<readonly PolicyInForce[]>;

/**
 * Brings an enterprise what it can still have of the policies in force, after its profile, its subscriptions or its settings
 * changed at `since`: what it never had, or had lost. Gives how many policies that were.
 */
export async function matchEnterprise(
  deps: MatchDeps & { readonly policiesSince: PoliciesSince },
  enterpriseId: EnterpriseId,
  since: Instant,
): Promise<number> {
  const at = deps.clock.now();
  const { city } = await deps.rules.rulesAt(at);
  const on = civilDateOf(at, city.timeZone);
  const standing = await deps.standings.standingOf(enterpriseId, 'consistent');
  const concerning = (await deps.policiesSince(since)).filter(
    (policy) => isOpenTo(policy, on) && reasonFor(standing, policy, on, deps.regions) !== undefined,
  );
  const outcomes: Outcome[] = [];
  await inParallel(atOnce, concerning, async (version) => {
    // What is new to this enterprise amends nothing, whatever version it is.
    const going = { version, amends: false, mattersSince: async () => false };
    const outgoing = await outgoingAt(deps, going, at);
    const outcome = await pushUnlessHad(deps, outgoing, standing, since);
    if (outcome !== undefined) outcomes.push(outcome);
  });
  const told: PlannedMail[] = [];
  await inParallel(atOnce, outcomes, async ({ push, mails }) => {
    // The policies were read for many enterprises, so one may have been amended since.
    if ((await stillTold(deps, push, [enterpriseId])).length > 0) told.push(...mails);
  });
  await deps.mails.plan(told);
  return outcomes.length;
}

async function pushUnlessHad(
  deps: MatchDeps,
  outgoing: Outgoing,
  standing: Standing,
  since: Instant,
): Promise<Outcome | undefined> {
  const { enterpriseId } = standing;
  const { version, on, regions } = outgoing;
  const latest = await deps.pushes.latestPush(enterpriseId, version.policyId);
  if (latest?.version === version.version) {
    // A run that ended between push and mails was about the same change; about an older one, the mails are long planned.
    return isBefore(latest.at, since) ? undefined : outcomeOf(outgoing, standing, latest);
  }
  if (latest !== undefined && latest.change !== 'lost') return undefined;
  await deps.told.addLater(version.policyId, enterpriseId);
  const why = reasonFor(standing, version, on, regions);
  return pushVersion(deps, { ...outgoing, amends: latest !== undefined }, standing, why);
}
