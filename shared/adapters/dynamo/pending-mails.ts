import { Mail, type MailId } from '../../domain/message/mail.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';
import { readItem } from './stored-item.ts';

const Pending = Mail.unwrap().pick({ id: true });

/** The ids of those mails of a stretch that nobody has begun to send, read consistently; what they say stays where it is. */
export async function pendingMailsIn(
  table: Table,
  { pk, skPrefix }: { readonly pk: string; readonly skPrefix: string },
): Promise<readonly MailId[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    FilterExpression: 'delivery.#state = :pending',
    ProjectionExpression: 'pk, sk, entity, id',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':pk': pk, ':prefix': skPrefix, ':pending': 'pending' },
    ConsistentRead: true,
  });
  return items.map((item) => readItem('mail', Pending, item).id);
}
