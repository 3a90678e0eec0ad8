import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoPolicyMailNews } from '../../../shared/adapters/dynamo/policy-mail-news.ts';
import { dynamoPolicyMailStore } from '../../../shared/adapters/dynamo/policy-mail-store.ts';
import { dynamoPolicyMails } from '../../../shared/adapters/dynamo/policy-mails.ts';
import { dynamoSending, dynamoSendingControl } from '../../../shared/adapters/dynamo/sending-store.ts';
import type { PolicyMailStore } from '../../../shared/app/policy-mail-ports.ts';
import {
  digestIdOf,
  type PlannedMail,
  type PolicyMailRef,
  PolicyMessageId,
  unsentPolicyMail,
} from '../../../shared/domain/mailing/policy-mail.ts';
import { acceptedAs, claimedFor, withheld } from '../../../shared/domain/mailing/policy-mail-sending.ts';
import { turnMillis } from '../../../shared/domain/mailing/sending-rate.ts';
import { beijing } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { peopleOfShard, plannedMail, policyIdOf } from '../../support/mailing/planned-mail.ts';

let engine: Engine;
let store: PolicyMailStore;
let mails: ReturnType<typeof dynamoPolicyMails>;
beforeAll(async () => {
  engine = await startEngine();
  store = dynamoPolicyMailStore(engine.table);
  mails = dynamoPolicyMails(engine.table);
});
afterAll(async () => engine.stop());

const now = beijing('2026-09-28 09:00');
const all = { limit: 100, after: undefined };
const [one, two, three] = peopleOfShard(1, 3);

const read = async (planned: PlannedMail) => (await store.read([planned]))[0];
const policiesOf = (refs: readonly PolicyMailRef[]) => refs.map(({ policyId }) => Number(policyId.slice(6)));

describe('planned mails', () => {
  test('are one for a version, an occasion and a person, the soonest of all that were planned', async () => {
    const policyId = policyIdOf(1);
    const weekly = plannedMail({ policyId, frequency: 'weekly', heldUntil: beijing('2026-10-08 08:30') });
    const atOnce = plannedMail({ policyId, heldUntil: beijing('2026-09-28 09:02') });
    const daily = plannedMail({ policyId, frequency: 'daily', heldUntil: beijing('2026-09-29 08:30') });
    await mails.plan([weekly, weekly]);
    await mails.plan([atOnce]);
    await mails.plan([daily, weekly]);
    expect(await read(weekly)).toEqual(unsentPolicyMail(atOnce));
    expect((await mails.mailsOf({ policyId, version: 1 }, all)).items).toHaveLength(1);
  });

  test('that somebody has begun to send are not planned anew', async () => {
    const planned = plannedMail({ policyId: policyIdOf(2), heldUntil: beijing('2026-10-08 08:30') });
    await mails.plan([planned]);
    const claim = claimedFor(unsentPolicyMail(planned), {
      at: now,
      messageId: PolicyMessageId.parse('POLICY_M'),
      sequence: 1,
    });
    await store.replace([claim]);
    await mails.plan([{ ...planned, heldUntil: now }]);
    expect(await read(planned)).toEqual(claim);
  });

  test('of a policy that is withdrawn are withheld, and those who may have got one are known', async () => {
    const policyId = policyIdOf(3);
    const [waiting, sent, notice] = [
      plannedMail({ policyId, accountId: one }),
      plannedMail({ policyId, accountId: two }),
      plannedMail({ policyId, accountId: three, occasion: { kind: 'withdrawn' } }),
    ];
    await mails.plan([waiting, sent, notice]);
    const claim = claimedFor(unsentPolicyMail(sent), {
      at: now,
      messageId: PolicyMessageId.parse('POLICY_M'),
      sequence: 1,
    });
    await store.replace([claim]);
    for (let run = 1; run <= 2; run += 1) {
      expect(await mails.stop({ policyId, version: 1 }, 'withdrawn', now, all)).toBeUndefined();
      expect(await read(waiting)).toEqual(withheld(unsentPolicyMail(waiting), 'withdrawn', now));
      expect(await read(sent)).toEqual(claim);
      expect(await read(notice)).toEqual(unsentPolicyMail(notice));
    }
    expect((await mails.toldOf({ policyId, version: 1 }, all)).items).toEqual([two]);
  });
});

describe('what waits', () => {
  test('comes by the day its window closes; what is held is passed over, and not what comes behind it', async () => {
    const [person] = peopleOfShard(2, 1);
    const waiting = [
      { policyId: policyIdOf(10), closesOn: '2026-10-20' },
      { policyId: policyIdOf(11), closesOn: '2026-10-10', heldUntil: beijing('2026-09-28 09:01') },
      { policyId: policyIdOf(12), closesOn: '2026-10-10' },
      { policyId: policyIdOf(13) },
      { policyId: policyIdOf(14), closesOn: '2026-10-10', heldUntil: beijing('2026-09-28 09:02') },
    ];
    await mails.plan(waiting.map((each) => plannedMail({ ...each, accountId: person })));
    const due: number[] = [];
    let after: string | undefined;
    let pages = 0;
    do {
      const page = await store.dueByThemselves(2, now, { limit: 2, after });
      due.push(...policiesOf(page.items));
      after = page.next;
      pages += 1;
    } while (after !== undefined);
    expect(due).toEqual([12, 10, 13]);
    expect(pages).toBeLessThanOrEqual(3);
  });

  test('for a digest comes by person, all that is held for one moment together', async () => {
    const [person, other] = peopleOfShard(3, 2);
    const heldUntil = beijing('2026-09-28 08:30');
    const tomorrow = beijing('2026-09-29 08:30');
    const of = (n: number, over: object) =>
      plannedMail({ policyId: policyIdOf(n), frequency: 'daily', ...over });
    await mails.plan([
      of(20, { accountId: person, heldUntil }),
      of(21, { accountId: person, heldUntil, frequency: 'weekly', closesOn: '2026-10-10' }),
      of(22, { accountId: person, heldUntil: tomorrow }),
      of(20, { accountId: other, heldUntil: tomorrow }),
    ]);
    expect((await store.dueDigests(3, now, all)).items).toEqual([{ accountId: person, heldUntil }]);
    if (person === undefined) throw new Error('nobody');
    const digest = await store.digest({ accountId: person, heldUntil });
    expect(policiesOf(digest)).toEqual([21, 20]);

    const claim = { at: now, messageId: digestIdOf(person, 7), sequence: 7 };
    const claims = (await store.read(digest)).map((mail) => claimedFor(mail, claim));
    expect(await store.replace(claims)).toMatchObject({ ok: true });
    expect(await store.replace(claims)).toEqual({ ok: false, refusal: { tag: 'mailChanged' } });
    expect((await store.dueDigests(3, now, all)).items).toEqual([]);
    expect(policiesOf((await store.claimedBefore(3, beijing('2026-09-28 09:03'), all)).items)).toEqual([
      20, 21,
    ]);
    expect((await store.claimedBefore(3, now, all)).items).toEqual([]);

    await store.replace(claims.map((mail) => acceptedAs(mail, 'ses-7', now)));
    expect((await store.claimedBefore(3, beijing('2026-09-28 09:03'), all)).items).toEqual([]);
    const news = dynamoPolicyMailNews(engine.table);
    expect(policiesOf(await news.inMessage(claim.messageId))).toEqual([21, 20]);
    expect(await news.inMessage(digestIdOf(person, 8))).toEqual([]);
  });
});

describe('turns', () => {
  test('are given once, whoever asks at the same time', async () => {
    let nowMillis = 5000;
    const pace = { nowMillis: () => nowMillis };
    const senders = Array.from({ length: 8 }, () => dynamoSending(engine.table, pace, 14));
    const taken = await Promise.all(
      senders.flatMap((sender) => [sender.take('cases', 1), sender.take('cases', 1)]),
    );
    const turns = taken.flatMap((each) => (each.ok ? each.value.map(({ atMillis }) => atMillis) : []));
    const expected = Array.from({ length: 16 }, (_, place) => 5000 + place * turnMillis(14));
    expect(turns.toSorted((a, b) => a - b).map((turn) => turn.toFixed(3))).toEqual(
      expected.map((turn) => turn.toFixed(3)),
    );
    const paused = { at: now, why: 'complaints', bounced: 0, complained: 3 } as const;
    const control = dynamoSendingControl(engine.table);
    expect(await control.change((state) => ({ ...state, paused }))).toMatchObject({ paused });
    expect(await control.state()).toMatchObject({ paused });
    nowMillis = 60_000;
    expect(await senders[2]?.take('policies', 1)).toEqual({ ok: false, refusal: { tag: 'paused' } });
    const fresh = dynamoSending(engine.table, pace, 14);
    expect(await fresh.take('policies', 1)).toEqual({ ok: false, refusal: { tag: 'paused' } });
    await control.change((state) => ({ ...state, paused: null, freeAtMillis: 0 }));
    expect(await fresh.take('policies', 1)).toMatchObject({ ok: true, value: [{ sequence: 1 }] });
  });
});
