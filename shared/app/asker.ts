import type { Principal } from '../domain/directory/account.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import type { Attempt } from './attempt.ts';
import type { Directory } from './ports.ts';

/** Who asks, and when. */
export type Asker = Pick<Attempt, 'accountId' | 'now'>;

/** Who asks, as they may act at that moment; undefined for somebody who has no account. */
export async function principalOf(
  directory: Pick<Directory, 'account'>,
  { accountId, now }: Asker,
): Promise<Principal | undefined> {
  const account = await directory.account(accountId);
  return account && presentAt(account, now);
}
