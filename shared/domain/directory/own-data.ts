import { accepted, refused, type Result } from '../result.ts';
import type { Account } from './account.ts';
import type { AccountId } from './ids.ts';
import type { VerifiedFacts } from './login-claims.ts';

/** What a person says of themselves; what is left out stays as it is. */
export type OwnData = { readonly [Field in OwnField]?: Account[Field] | undefined };
export type OwnField = 'name' | 'email' | 'phone' | 'language';

const ownFields = ['name', 'email', 'phone', 'language'] as const satisfies readonly OwnField[];

/** Neither the login nor the person says it, and no account can be without. */
export type OwnDataRefusal = { readonly tag: 'nameMissing' | 'emailMissing' };

/**
 * The account after its person has given their data; opened, without any membership, where there was none. What the login has
 * verified stands above what the person says.
 */
export function withOwnData(
  accountId: AccountId,
  account: Account | undefined,
  verified: VerifiedFacts,
  given: OwnData,
): Result<Account, OwnDataRefusal> {
  const name = verified.name ?? given.name ?? account?.name;
  const email = verified.email ?? given.email ?? account?.email;
  if (name === undefined) return refused({ tag: 'nameMissing' });
  if (email === undefined) return refused({ tag: 'emailMissing' });
  return accepted({
    id: accountId,
    name,
    email,
    phone: given.phone === undefined ? (account?.phone ?? null) : given.phone,
    language: given.language ?? account?.language ?? 'zh-CN',
    memberships: account?.memberships ?? [],
  });
}

/** Which of a person's own data differ between the two. */
export function changedFields(before: Account, after: Account): readonly OwnField[] {
  return ownFields.filter((field) => before[field] !== after[field]);
}
