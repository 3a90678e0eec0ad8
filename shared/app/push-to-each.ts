import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import { reasonFor } from '../domain/policy/decide-push.ts';
import type { Standing } from '../domain/policy/enterprise-standing.ts';
import type { PushReason } from '../domain/policy/push.ts';
import { inParallel } from '../domain/in-parallel.ts';
import { isCurrent } from './current-version.ts';
import { goingOut } from './going-out.ts';
import type { MatchDeps } from './match-deps.ts';
import type { VersionRef } from './matching-ports.ts';
import { type Outgoing, outgoingAt, pushVersion } from './push-version.ts';

interface Which {
  /** What is known better of it than its standing says. */
  readonly adjusted?: (standing: Standing) => Standing;
  /** Whether it is this page's to deal with. */
  readonly isDue: (standing: Standing, why: PushReason | undefined) => boolean;
}

const atOnce = 16;

/**
 * Pushes a version to those of the enterprises that are due, and plans the mails of their people. Where the version was overtaken
 * meanwhile, what overtook it is told, and mails are planned only of what it left as it was.
 */
export async function pushToEach(
  deps: MatchDeps,
  outgoing: Outgoing,
  enterpriseIds: readonly EnterpriseId[],
  { adjusted, isDue }: Which,
): Promise<{ readonly matched: number; readonly pushed: number }> {
  const pushed = new Map<EnterpriseId, readonly PlannedMail[]>();
  let matched = 0;
  await inParallel(atOnce, enterpriseIds, async (enterpriseId) => {
    const read = await deps.standings.standingOf(enterpriseId, 'eventual');
    const standing = adjusted?.(read) ?? read;
    const why = reasonFor(standing, outgoing.version, outgoing.on, outgoing.regions);
    if (!isDue(standing, why)) return;
    if (why !== undefined) matched += 1;
    const outcome = await pushVersion(deps, outgoing, standing, why);
    if (outcome !== undefined) pushed.set(enterpriseId, outcome.mails);
  });
  const told = await stillTold(deps, outgoing.version, [...pushed.keys()]);
  await deps.mails.plan(told.flatMap((enterpriseId) => pushed.get(enterpriseId) ?? []));
  return { matched, pushed: pushed.size };
}

/**
 * Whom of these enterprises their pushes of a version tell what holds: all, unless another version came, or the policy was over,
 * before they were all there. Whoever told of that has missed those that were not there yet; so it is told here, as it would have
 * been told, and what is left are those whom it tells nothing. One read unit where nothing came.
 */
export async function stillTold(
  deps: MatchDeps,
  { policyId, version }: VersionRef,
  pushed: readonly EnterpriseId[],
): Promise<readonly EnterpriseId[]> {
  if (pushed.length === 0 || (await isCurrent(deps, { policyId, version }, deps.clock.now()))) return pushed;
  const header = await deps.policies.header(policyId);
  if (header?.status === 'withdrawn' && header.ended !== null) {
    const { at } = header.ended;
    await inParallel(atOnce, pushed, async (enterpriseId) => {
      const latest = await deps.pushes.latestPush(enterpriseId, policyId);
      if (latest !== undefined) await deps.pushes.markWithdrawn(latest, at);
    });
  }
  if (header?.status !== 'published' || header.version === null || header.version === version) return [];
  const latest = await deps.policies.version(policyId, header.version);
  if (latest === undefined) throw new Error('a version that was published is not there');
  const next = await outgoingAt(deps, goingOut(deps, latest), deps.clock.now());
  await pushToEach(deps, next, pushed, {
    isDue: (standing, why) => why !== undefined || isLost(standing, next),
  });
  const left: EnterpriseId[] = [];
  await inParallel(atOnce, pushed, async (enterpriseId) => {
    const push = await deps.pushes.latestPush(enterpriseId, policyId);
    if (push?.version === version) left.push(enterpriseId);
  });
  return left;
}

/** Whether an enterprise that had the policy has it no more; who has only switched smart matching off has lost nothing. */
export function isLost(standing: Standing, { version, on, regions }: Outgoing): boolean {
  return reasonFor({ ...standing, smart: true }, version, on, regions) === undefined;
}
