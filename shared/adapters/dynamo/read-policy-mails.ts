import type { PolicyMail, PolicyMailRef } from '../../domain/mailing/policy-mail.ts';
import type { BackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import type { Table } from './open-table.ts';
import { readPolicyMail } from './policy-mail-item.ts';
import { keyOfPolicyMail } from './policy-mail-keys.ts';

/** The mails as they are now, read consistently; a hundred at most. */
export async function readPolicyMails(
  table: Table,
  refs: readonly PolicyMailRef[],
  backOff: BackOff,
): Promise<readonly PolicyMail[]> {
  if (refs.length === 0) return [];
  const keys = refs.map(keyOfPolicyMail);
  const found = await batchGet(table, keys, backOff);
  return keys.flatMap((key) => found.read(key, readPolicyMail) ?? []);
}
