import type { Delivery } from '../../../shared/app/message-ports.ts';
import { eventId } from '../../../shared/domain/case/commit.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { inboxItem } from '../../../shared/domain/message/inbox-item.ts';
import { mailOf } from '../../../shared/domain/message/mail.ts';
import { noticesOf } from '../../../shared/domain/message/notices-of.ts';
import { enterpriseId } from '../case-world.ts';
import { commitsOf, lastOf, onCase, submit } from './commit-chain.ts';
import { plainNames } from './every-notice.ts';

export const capacity = { kind: 'enterprise', enterpriseId } as const;

/** The receipt of case `n` to as many people. */
export function receipts(n: number, count: number) {
  const commit = lastOf(onCase(n, commitsOf(submit)));
  const [planned] = noticesOf(commit, plainNames);
  if (planned === undefined) throw new Error('no notice');
  const { notice } = planned;
  const deliveries: readonly Delivery[] = Array.from({ length: count }, (_, index) => {
    const accountId = AccountId.parse(`case-${n}-person-${index}`);
    const id = eventId(commit, 0);
    return { item: inboxItem(accountId, id, notice), mail: mailOf(accountId, id, capacity, notice) };
  });
  return { commit, deliveries };
}
