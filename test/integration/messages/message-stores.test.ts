import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { dynamoCaseTexts } from '../../../shared/adapters/dynamo/case-texts.ts';
import { readCommit } from '../../../shared/adapters/dynamo/commit-item.ts';
import { dynamoInbox } from '../../../shared/adapters/dynamo/inbox-store.ts';
import { commitKey } from '../../../shared/adapters/dynamo/keys.ts';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { mailItem } from '../../../shared/adapters/dynamo/message-items.ts';
import { dynamoNoticeStore } from '../../../shared/adapters/dynamo/notice-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/open-table.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { dynamoSuppressionList } from '../../../shared/adapters/dynamo/suppression-store.ts';
import type { Delivery } from '../../../shared/app/message-ports.ts';
import { listInbox, markRead } from '../../../shared/app/read-inbox.ts';
import { eventId } from '../../../shared/domain/case/commit.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { inboxItem, InboxItemId } from '../../../shared/domain/message/inbox-item.ts';
import { mailOf } from '../../../shared/domain/message/mail.ts';
import { noticesOf } from '../../../shared/domain/message/notices-of.ts';
import { claimed, released, settled } from '../../../shared/domain/message/sending.ts';
import { beijing, enterpriseId, people } from '../../support/case-world.ts';
import { caseIdOf, submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { commitsOf, journey, lastOf, onCase, submit } from '../../support/messages/commit-chain.ts';
import { plainNames } from '../../support/messages/every-notice.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

const now = beijing('2026-09-28 17:00');
const capacity = { kind: 'enterprise', enterpriseId } as const;

/** The receipt of case `n` to as many people. */
function receipts(n: number, count: number) {
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
    if (first?.mail === undefined) throw new Error('no first');
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

describe('an inbox', () => {
  const accountId = AccountId.parse('reader');
  const inbox = () => ({ inbox: dynamoInbox(engine.table) });

  test('gives the latest first, page by page, and ends', async () => {
    const items = onCase(5, journey).flatMap((commit) =>
      noticesOf(commit, plainNames)
        .slice(0, 1)
        .map(({ eventId: id, notice }) => inboxItem(accountId, id, notice)),
    );
    await dynamoNoticeStore(engine.table).deliver(
      { caseId: caseIdOf(5), version: 1 },
      items.map((item) => ({ item, mail: undefined })),
    );
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await listInbox(inbox(), accountId, { limit: 5, after });
      pages.push(page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== undefined);
    expect(pages.map((page) => page.length)).toEqual([5, 5, 3]);
    expect(pages.flat()).toEqual(
      items
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
  });

  test('keeps the first time that an item is read', async () => {
    const { items } = await listInbox(inbox(), accountId, { limit: 1, after: undefined });
    const [item] = items;
    if (item === undefined) throw new Error('no item');
    expect(item.readAt).toBeNull();
    expect(await markRead(inbox(), accountId, item.id, now)).toEqual({
      ok: true,
      value: { ...item, readAt: now },
    });
    const later = beijing('2026-09-29 08:30');
    expect(await markRead(inbox(), accountId, item.id, later)).toMatchObject({ value: { readAt: now } });
  });

  test('has only its own items', async () => {
    const { items } = await listInbox(inbox(), accountId, { limit: 1, after: undefined });
    const refusal = { ok: false, refusal: { tag: 'notFound' } };
    const itemId = items[0]?.id ?? InboxItemId.parse('');
    expect(await markRead(inbox(), people.clerk, itemId, now)).toEqual(refusal);
    expect(await listInbox(inbox(), people.clerk, { limit: 1, after: undefined })).toEqual({ items: [] });
  });
});

describe('mails', () => {
  test('are changed by one at a time', async () => {
    const store = dynamoMailStore(engine.table);
    const mail = receipts(6, 1).deliveries[0]?.mail;
    if (mail === undefined) throw new Error('no mail');
    await engine.table.client.send(new PutCommand({ TableName: engine.table.name, Item: mailItem(mail) }));
    const claim = claimed(mail, now);
    if (!claim.ok) throw new Error('not claimed');
    const both = await Promise.all([store.replace(claim.value), store.replace(claim.value)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, refusal: { tag: 'mailChanged' } });
    const unanswered = released(claim.value, 'unanswered');
    expect(await store.replace(unanswered)).toMatchObject({ ok: true });
    expect(await store.mail(mail.id)).toEqual({ ...mail, unknown: 1, revision: 3 });
  });

  test('one that is not there is not made by changing it', async () => {
    const mail = receipts(7, 1).deliveries[0]?.mail;
    if (mail === undefined) throw new Error('no mail');
    const store = dynamoMailStore(engine.table);
    expect(await store.replace(released(mail, 'notTaken'))).toMatchObject({ ok: false });
    expect(await store.mail(mail.id)).toBeUndefined();
  });

  test('of a case are listed in the order of its events', async () => {
    const commits = onCase(8, journey);
    const store = dynamoNoticeStore(engine.table);
    for (const commit of commits.toReversed()) {
      const deliveries = noticesOf(commit, plainNames)
        .slice(0, 1)
        .map(({ eventId: id, notice }) => ({
          item: inboxItem(people.writer, id, notice),
          mail: mailOf(people.writer, id, capacity, notice),
        }));
      await store.deliver(commit, deliveries);
    }
    const mails = dynamoMailStore(engine.table);
    const first = await mails.mailsOf(caseIdOf(8), { limit: 10, after: undefined });
    const rest = await mails.mailsOf(caseIdOf(8), { limit: 10, after: first.next });
    const events = [...first.items, ...rest.items].map(({ notice }) => notice.event);
    expect(events).toEqual(commits.flatMap((commit) => commit.events[0]?.type ?? []));
  });
});

describe('the suppression list', () => {
  test('knows an address in any spelling, and no other', async () => {
    const list = dynamoSuppressionList(engine.table);
    await list.add('E01@Example.com', 'noSuchMailbox', now);
    expect(await list.has('e01@example.COM')).toBe(true);
    expect(await list.has('e02@example.com')).toBe(false);
  });
});

describe('texts of a case', () => {
  test('are found by their references; what was erased is not among them', async () => {
    const letter = submission(20);
    await dynamoCaseStore(engine.table).save(letter);
    const [event] = letter.commit.events;
    if (event?.type !== 'submitted') throw new Error('no letter');
    const erased = { ...event.body, id: '01K5XRZZZZZZZZZZZZZZZZZZZZ' };
    const texts = await dynamoCaseTexts(engine.table).texts(caseIdOf(20), [event.subject, erased]);
    expect([...texts]).toEqual([[event.subject.id, letter.texts[0]?.text]]);
  });
});

describe('the relay’s mark', () => {
  test('goes, and the commit stays as it was', async () => {
    const letter = submission(21);
    await dynamoCaseStore(engine.table).save(letter);
    const get = async () => {
      const Key = commitKey.keyOf({ caseId: caseIdOf(21), version: 1 });
      const { Item } = await engine.table.client.send(new GetCommand({ TableName: engine.table.name, Key }));
      return Item ?? {};
    };
    expect(await get()).toHaveProperty('pendingRelay');
    const relay = dynamoRelayStore(engine.table);
    await relay.confirm(letter.commit);
    await relay.confirm(letter.commit);
    expect(await get()).not.toHaveProperty('pendingRelay');
    expect(readCommit(await get())).toEqual(letter.commit);
  });

  test('of a commit that is not there makes none', async () => {
    const relay = dynamoRelayStore(engine.table);
    await expect(relay.confirm({ caseId: caseIdOf(22), version: 1 })).rejects.toThrow('conditional');
  });
});
