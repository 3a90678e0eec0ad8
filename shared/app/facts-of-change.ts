import type { DirectoryFact } from '../domain/directory/change.ts';
import type { ClaimId } from '../domain/directory/claim.ts';
import type { AccountId, EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import type { Claims } from './directory-ports.ts';
import type { Directory } from './ports.ts';

/** Where the names are that a fact of the directory lacks. */
export interface FactDeps {
  readonly directory: Pick<Directory, 'account' | 'enterprise' | 'unit'>;
  readonly claims: Pick<Claims, 'claim'>;
}

/** What the news says beside its event, by the names of now. */
export async function factsOf(deps: FactDeps, fact: DirectoryFact): Promise<object> {
  switch (fact.type) {
    case 'accountOpened':
    case 'integratorRegistered':
    case 'integratorChanged':
    case 'integratorSecretRotated':
    case 'addressReleased':
    case 'mailsResumed':
    case 'ownDataChanged':
    case 'profileChanged':
    case 'subscriptionsChanged':
    case 'pushSettingsChanged':
    case 'invited':
    case 'invitationWithdrawn':
    case 'unitCreated':
    case 'unitRenamed':
    case 'unitClosed':
    case 'unitMerged':
      return {};
    case 'enterpriseClaimed':
    case 'claimApproved':
      return { enterprise: (await claimOf(deps, fact.claimId)).profile.name };
    case 'claimFiled':
      return { claimId: fact.claimId, enterprise: (await claimOf(deps, fact.claimId)).profile.name };
    case 'claimRejected': {
      const { profile, decided } = await claimOf(deps, fact.claimId);
      return {
        enterprise: profile.name,
        reason: decided !== null && 'reason' in decided ? decided.reason : '',
      };
    }
    case 'invitationAccepted':
    case 'personLeft':
      return { ...(await enterpriseIn(deps, fact)), person: await nameOf(deps, fact.accountId) };
    case 'personRemoved':
      return enterpriseIn(deps, fact);
    case 'managerChanged':
      return { ...(await enterpriseIn(deps, fact)), manages: fact.manages };
    case 'staffAdded':
    case 'rolesChanged':
      return { unit: await unitName(deps, fact.unitId), roles: fact.roles };
    case 'staffRemoved':
      return { unit: await unitName(deps, fact.unitId) };
    case 'staffMoved': {
      const [unit, other] = await Promise.all([unitName(deps, fact.unitId), unitName(deps, fact.from)]);
      return { unit, other, roles: fact.roles };
    }
    case 'postWidened': {
      const [unit, other] = await Promise.all([unitName(deps, fact.unitId), unitName(deps, fact.covers)]);
      return { unit, other };
    }
    case 'deputyAppointed':
      return { ...(await deputisingIn(deps, fact)), fromOn: fact.fromOn, untilOn: fact.untilOn };
    case 'deputyEnded':
      return deputisingIn(deps, fact);
  }
}

async function claimOf({ claims }: FactDeps, claimId: ClaimId) {
  const claim = await claims.claim(claimId);
  if (claim === undefined) throw new Error('a claim that was changed is not there');
  return claim;
}

/** What an enterprise is called; one that the directory lacks by its id. */
async function enterpriseIn(
  { directory }: FactDeps,
  { enterpriseId }: { readonly enterpriseId: EnterpriseId },
) {
  const found = await directory.enterprise(enterpriseId);
  return { enterprise: found?.name ?? enterpriseId };
}

/** Who stands in for whom, by the names of now. */
async function deputisingIn(
  deps: FactDeps,
  {
    unitId,
    accountId,
    actsFor,
  }: { readonly unitId: UnitId; readonly accountId: AccountId; readonly actsFor: AccountId },
) {
  const [unit, person, away] = await Promise.all([
    unitName(deps, unitId),
    nameOf(deps, accountId),
    nameOf(deps, actsFor),
  ]);
  return { unit, person, away };
}

/** What a unit is called; one that the directory lacks by its id. */
async function unitName({ directory }: FactDeps, unitId: UnitId) {
  return (await directory.unit(unitId))?.name ?? { zh: unitId, en: unitId };
}

async function nameOf({ directory }: FactDeps, accountId: AccountId): Promise<string> {
  return (await directory.account(accountId))?.name ?? accountId;
}
