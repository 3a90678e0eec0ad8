import type { DirectoryChange } from '../domain/directory/change.ts';
import type { PolicyChange } from '../domain/policy/policy-change.ts';
import type { MatchDeps } from './match-deps.ts';
import { matchEnterprise, type PoliciesSince } from './match-enterprise.ts';
import { matchVersion } from './match-version.ts';
import type { Lacking, MatchWork } from './matching-ports.ts';
import { endVersion } from './end-version.ts';

/** What the matcher is told: what happened, to go on with what it could not end, or who lacks something. */
export type MatchCause =
  | PolicyChange
  | DirectoryChange
  | { readonly goOn: MatchWork }
  | { readonly lacking: Lacking };

/** Does what follows for the workbenches. What there is no time for is handed on to another run. */
export async function match(
  deps: MatchDeps & { readonly policiesSince: PoliciesSince },
  cause: MatchCause,
  timeIsUp: () => boolean,
): Promise<void> {
  if ('goOn' in cause) return workOn(deps, cause.goOn, timeIsUp);
  if ('lacking' in cause) {
    await matchEnterprise(deps, cause.lacking.enterpriseId, cause.lacking.since);
    return;
  }
  if (!('policyId' in cause)) {
    if ('enterpriseId' in cause.fact) await matchEnterprise(deps, cause.fact.enterpriseId, cause.at);
    return;
  }
  const { policyId, fact } = cause;
  if (!('version' in fact) || fact.type === 'interpreted') return;
  const kind = kindOf[fact.type];
  await workOn(deps, { kind, policyId, version: fact.version }, timeIsUp);
}

const kindOf = { published: 'publication', withdrawn: 'withdrawal', expired: 'expiry' } as const;

async function workOn(deps: MatchDeps, work: MatchWork, timeIsUp: () => boolean): Promise<void> {
  const { kind, ...version } = work;
  const ended =
    kind === 'publication'
      ? await matchVersion(deps, version, timeIsUp)
      : await endVersion(deps, version, kind === 'expiry' ? 'expired' : 'withdrawn', timeIsUp);
  if (ended === 'more') await deps.queue.goOn(work);
}
