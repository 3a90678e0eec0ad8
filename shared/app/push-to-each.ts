import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { PlannedMail } from '../domain/mailing/policy-mail.ts';
import { reasonFor } from '../domain/policy/decide-push.ts';
import type { Standing } from '../domain/policy/enterprise-standing.ts';
import type { PushReason } from '../domain/policy/push.ts';
import { inParallel } from '../domain/in-parallel.ts';
import type { MatchDeps } from './match-deps.ts';
import { type Outgoing, pushVersion } from './push-version.ts';

interface Which {
  /** What is known better of it than its standing says. */
  readonly adjusted?: (standing: Standing) => Standing;
  /** Whether it is this page's to deal with. */
  readonly isDue: (standing: Standing, why: PushReason | undefined) => boolean;
}

const atOnce = 16;

/** Pushes a version to those of the enterprises that are due, and plans the mails of their people. */
export async function pushToEach(
  deps: Pick<MatchDeps, 'standings' | 'pushes' | 'mails'>,
  outgoing: Outgoing,
  enterpriseIds: readonly EnterpriseId[],
  { adjusted, isDue }: Which,
): Promise<{ readonly matched: number; readonly pushed: number }> {
  const mails: PlannedMail[] = [];
  const found = { matched: 0, pushed: 0 };
  await inParallel(atOnce, enterpriseIds, async (enterpriseId) => {
    const read = await deps.standings.standingOf(enterpriseId, 'eventual');
    const standing = adjusted?.(read) ?? read;
    const why = reasonFor(standing, outgoing.version, outgoing.on, outgoing.regions);
    if (!isDue(standing, why)) return;
    if (why !== undefined) found.matched += 1;
    const outcome = await pushVersion(deps, outgoing, standing, why);
    if (outcome === undefined) return;
    found.pushed += 1;
    mails.push(...outcome.mails);
  });
  await deps.mails.plan(mails);
  return found;
}
