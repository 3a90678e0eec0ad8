import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoInbox } from '../../../shared/adapters/dynamo/inbox-store.ts';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { dynamoNoticeStore } from '../../../shared/adapters/dynamo/notice-store.ts';
import { notify } from '../../../shared/app/notify.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { units } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { cityDirectory, everybody } from '../../support/messages/city-directory.ts';
import { journey, lastOf, onCase } from '../../support/messages/commit-chain.ts';
import { lateStory } from '../../support/messages/late-chain.ts';
import { MemoryMailQueue, MemoryMessages } from '../../support/messages/memory-messages.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  const writer = dynamoDirectoryWriter(engine.table);
  for (const unit of Object.values(units)) await writer.putUnit(unit);
  for (const account of Object.values(everybody)) await writer.putAccount(account);
});
afterAll(async () => engine.stop());

const all = { limit: 100, after: undefined };
const byId = ({ id: a }: { id: string }, { id: b }: { id: string }): number => (a < b ? -1 : 1);

describe('records of the stream on the real engine', () => {
  test('permuted, doubled and at the same time, give the inboxes and mails that memory has in order', async () => {
    const cases = [onCase(7, journey), onCase(8, lateStory)];
    const commits = cases.flat();
    const inOrder = new MemoryMessages();
    for (const commit of commits) {
      const deps = { directory: cityDirectory(), notices: inOrder, mailQueue: new MemoryMailQueue() };
      await notify(deps, commit);
    }

    const mailQueue = new MemoryMailQueue();
    const deps = {
      directory: dynamoDirectory(engine.table),
      notices: dynamoNoticeStore(engine.table),
      mailQueue,
    };
    const once: readonly Commit[] = commits.toReversed();
    const records = [...once.slice(5), ...once, ...commits, ...once.slice(0, 5)];
    await Promise.all(records.map(async (commit) => notify(deps, commit)));

    const inbox = dynamoInbox(engine.table);
    for (const { id } of Object.values(everybody)) {
      const { items } = await inbox.newsOf(id, all);
      const expected = await inOrder.newsOf(id);
      expect(items).toEqual(expected.items);
    }
    const stored = dynamoMailStore(engine.table);
    const pages = await Promise.all(cases.map(async (own) => stored.mailsOf(lastOf(own).caseId, all)));
    const mails = pages.flatMap(({ items }) => items);
    expect(mails.toSorted(byId)).toEqual([...inOrder.mails.values()].toSorted(byId));
    expect(new Set(mailQueue.sent)).toEqual(new Set(inOrder.mails.keys()));
  });
});
