import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { dynamoCaseTexts } from '../../../shared/adapters/dynamo/case-texts.ts';
import { readCommit } from '../../../shared/adapters/dynamo/commit-item.ts';
import { commitKey } from '../../../shared/adapters/dynamo/keys.ts';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { mailItem } from '../../../shared/adapters/dynamo/message-items.ts';
import { dynamoNoticeStore } from '../../../shared/adapters/dynamo/notice-store.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { inboxItem } from '../../../shared/domain/message/inbox-item.ts';
import { mailOf } from '../../../shared/domain/message/mail.ts';
import { noticesOf } from '../../../shared/domain/message/notices-of.ts';
import { claimed, released } from '../../../shared/domain/message/sending.ts';
import { beijing, people } from '../../support/case-world.ts';
import { caseIdOf, submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { journey, onCase } from '../../support/messages/commit-chain.ts';
import { plainNames } from '../../support/messages/every-notice.ts';
import { noticeIn } from '../../support/messages/notice-in.ts';
import { capacity, receipts } from '../../support/messages/receipts.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

const now = beijing('2026-09-28 17:00');

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
    const events = [...first.items, ...rest.items].map((mail) => noticeIn(mail).event);
    expect(events).toEqual(commits.flatMap((commit) => commit.events[0]?.type ?? []));
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
