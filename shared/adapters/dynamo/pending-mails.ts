import type { MailId } from '../../domain/message/mail.ts';
import { readMail } from './message-items.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';

/** Those mails of a stretch that nobody has begun to send, read consistently. */
export async function pendingMailsIn(
  table: Table,
  { pk, skPrefix }: { readonly pk: string; readonly skPrefix: string },
): Promise<readonly MailId[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    FilterExpression: 'delivery.#state = :pending',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':pk': pk, ':prefix': skPrefix, ':pending': 'pending' },
    ConsistentRead: true,
  });
  return items.map((item) => readMail(item).id);
}
