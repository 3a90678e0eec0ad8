import { accepted, refused, type Result } from '../result.ts';
import { type Account, maxMemberships } from './account.ts';
import type { Enterprise } from './enterprise.ts';
import type { EnterpriseId } from './ids.ts';

/** The person who then writes for the enterprise, too. */
export function joined(
  account: Account,
  enterpriseId: EnterpriseId,
  manages: boolean,
): Result<Account, { readonly tag: 'tooManyMemberships' }> {
  if (account.memberships.length >= maxMemberships) return refused({ tag: 'tooManyMemberships' });
  const membership = { kind: 'enterprise', enterpriseId, manages } as const;
  return accepted({ ...account, memberships: [...account.memberships, membership] });
}

/** The enterprise after its people have become more or fewer, by so many. */
export function peopled(enterprise: Enterprise, by: 1 | 0 | -1): Enterprise {
  return { ...enterprise, people: enterprise.people + by, revision: enterprise.revision + 1 };
}

/** The person who then writes for the enterprise no more. */
export function left(account: Account, enterpriseId: EnterpriseId): Account {
  return {
    ...account,
    memberships: account.memberships.filter(
      (membership) => membership.kind !== 'enterprise' || membership.enterpriseId !== enterpriseId,
    ),
  };
}

/** The person who then manages the enterprise's people, or does so no more. */
export function managing(account: Account, enterpriseId: EnterpriseId, manages: boolean): Account {
  return {
    ...account,
    memberships: account.memberships.map((membership) =>
      membership.kind === 'enterprise' && membership.enterpriseId === enterpriseId
        ? { ...membership, manages }
        : membership,
    ),
  };
}
