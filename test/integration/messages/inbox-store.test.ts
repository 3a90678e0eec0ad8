import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoInbox } from '../../../shared/adapters/dynamo/inbox-store.ts';
import { dynamoNoticeStore } from '../../../shared/adapters/dynamo/notice-store.ts';
import { listInbox, markRead } from '../../../shared/app/read-inbox.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { inboxItem, InboxItemId } from '../../../shared/domain/message/inbox-item.ts';
import { noticesOf } from '../../../shared/domain/message/notices-of.ts';
import { beijing, people } from '../../support/case-world.ts';
import { caseIdOf } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { journey, onCase } from '../../support/messages/commit-chain.ts';
import { plainNames } from '../../support/messages/every-notice.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

const now = beijing('2026-09-28 17:00');

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
