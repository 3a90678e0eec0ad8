import type { Account } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { smartFrequencyOf } from '../domain/policy/people-mailed.ts';
import type { PolicyInForce } from '../domain/policy/policy-header.ts';
import { askedEnterprises, missingFor, type ProfileAsk } from '../domain/policy/profile-asks.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Standings } from './matching-ports.ts';
import type { Directory } from './ports.ts';

/** What finding out what to ask a person needs. */
export interface AskDeps {
  readonly standings: Standings;
  readonly directory: Pick<Directory, 'enterprise'>;
}

/**
 * What a person is asked to fill in, over all their enterprises, those first whose ids come first: where smart matching is on, they
 * want its mails, and a policy that is open waits for what the profile lacks. Empty where there is nothing to fill in.
 */
export async function asksOfPerson(
  { standings, directory }: AskDeps,
  account: Account,
  policies: readonly PolicyInForce[],
  on: CivilDate,
): Promise<readonly ProfileAsk[]> {
  const asks: ProfileAsk[] = [];
  for (const enterpriseId of enterprisesOf(account)) {
    if (asks.length >= askedEnterprises) break;
    if (smartFrequencyOf(account, enterpriseId) === 'never') continue;
    const { smart, profile } = await standings.standingOf(enterpriseId, 'eventual');
    const missing = smart && profile !== undefined ? missingFor(profile, policies, on) : undefined;
    if (missing === undefined) continue;
    const enterprise = await directory.enterprise(enterpriseId);
    asks.push({ enterpriseId, enterprise: enterprise?.name ?? enterpriseId, ...missing });
  }
  return asks;
}

function enterprisesOf({ memberships }: Account): readonly EnterpriseId[] {
  return memberships
    .flatMap((each) => (each.kind === 'enterprise' ? [each.enterpriseId] : []))
    .toSorted((a, b) => (a < b ? -1 : 1));
}
