import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoInbox } from '../../../shared/adapters/dynamo/inbox-store.ts';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { dynamoNoticeStore } from '../../../shared/adapters/dynamo/notice-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/open-table.ts';
import { settled } from '../../../shared/domain/message/sending.ts';
import { beijing } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { receipts } from '../../support/messages/receipts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

const now = beijing('2026-09-28 17:00');

/** Another client of the same table, whose transactions fail from the n-th on as if the process had ended before. */
function endingBefore(nth: number): Table {
  const table = openTable(engine.table.name, {
    endpoint: engine.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  let transactions = 0;
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === 'TransactWriteItemsCommand' || commandName === 'TransactWriteCommand')
          transactions += 1;
        if (transactions >= nth) throw new Error('the process has ended');
        return next(args);
      },
    { step: 'initialize', priority: 'low' },
  );
  return table;
}

describe('the news of a commit', () => {
  test('is one transaction for a few people', async () => {
    const { commit, deliveries } = receipts(1, 5);
    const requests = await engine.meter.during(async () =>
      dynamoNoticeStore(engine.table).deliver(commit, deliveries),
    );
    expect(requests.map(({ request }) => request)).toEqual(['TransactWriteItems']);
    expect(await dynamoNoticeStore(engine.table).pendingMails(commit)).toHaveLength(5);
  });

  test('is marked although it concerns nobody', async () => {
    const { commit, deliveries } = receipts(2, 1);
    const store = dynamoNoticeStore(engine.table);
    await store.deliver(commit, []);
    await store.deliver(commit, deliveries);
    expect(await store.pendingMails(commit)).toEqual([]);
  });

  test('cut short between two transactions, is completed by the next delivery, and by no later one', async () => {
    const { commit, deliveries } = receipts(3, 120);
    await expect(dynamoNoticeStore(endingBefore(3)).deliver(commit, deliveries)).rejects.toThrow('ended');
    const store = dynamoNoticeStore(engine.table);
    expect(await store.pendingMails(commit)).toHaveLength(98);

    const [first] = deliveries;
    if (first?.mail === undefined || first.item === undefined) throw new Error('no first');
    await dynamoInbox(engine.table).markRead(first.item.accountId, first.item.id, now);
    const taken = settled(first.mail, { state: 'accepted', at: now, providerId: 'x' });
    expect(await dynamoMailStore(engine.table).replace(taken)).toMatchObject({ ok: true });

    await store.deliver(commit, deliveries.slice(0, 110));
    expect(await store.pendingMails(commit)).toHaveLength(109);
    await store.deliver(commit, deliveries);
    expect(await store.pendingMails(commit)).toHaveLength(109);

    const { items } = await dynamoInbox(engine.table).newsOf(first.item.accountId, {
      limit: 5,
      after: undefined,
    });
    expect(items).toEqual([{ ...first.item, readAt: now }]);
    expect(await dynamoMailStore(engine.table).mail(first.mail.id)).toEqual(taken);
  });

  test('of one commit is told apart from the others of its case', async () => {
    const store = dynamoNoticeStore(engine.table);
    const { commit, deliveries } = receipts(4, 2);
    await store.deliver(commit, deliveries);
    expect(await store.pendingMails({ ...commit, version: 11 })).toEqual([]);
  });
});
