import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { policyMailAccessPatterns } from '../../shared/adapters/dynamo/policy-mail-access-patterns.ts';
import { mailShardOf } from '../../shared/adapters/dynamo/policy-mail-keys.ts';
import { dynamoDirectoryStore } from '../../shared/adapters/dynamo/directory-store.ts';
import { dynamoResumptions } from '../../shared/adapters/dynamo/resumptions.ts';
import { dynamoPolicyMailNews } from '../../shared/adapters/dynamo/policy-mail-news.ts';
import { dynamoPolicyMailStore } from '../../shared/adapters/dynamo/policy-mail-store.ts';
import { dynamoPolicyMails } from '../../shared/adapters/dynamo/policy-mails.ts';
import { ulid } from 'ulid';
import { dynamoTestMails } from '../../shared/adapters/dynamo/test-mail-store.ts';
import { dynamoSending, dynamoSendingControl } from '../../shared/adapters/dynamo/sending-store.ts';
import { cityRegions } from '../../shared/city/regions.ts';
import {
  digestIdOf,
  messageIdOf,
  noNews,
  unsentPolicyMail,
} from '../../shared/domain/mailing/policy-mail.ts';
import { claimedFor, withNews } from '../../shared/domain/mailing/policy-mail-sending.ts';
import { beijing } from './case-world.ts';
import { directoryWrite } from './directory-changes.ts';
import { everybody } from './messages/city-directory.ts';
import { peopleOfShard, plannedMail, policyIdOf } from './mailing/planned-mail.ts';

type Exercises = Readonly<Record<(typeof policyMailAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const now = beijing('2026-09-28 09:00');
const page = { limit: 20, after: undefined };

/** Fills a shard with more than a page of waiting mails, and gives for each access pattern of them the call that asks it. */
export async function policyMailExercisesOn(table: Table): Promise<Exercises> {
  const plans = dynamoPolicyMails(table);
  const store = dynamoPolicyMailStore(table);
  const news = dynamoPolicyMailNews(table);
  const people = peopleOfShard(0, 40);
  const [first, second] = people;
  if (first === undefined || second === undefined) throw new Error('a shard has people');
  const policy = { policyId: policyIdOf(1), version: 1 };

  await plans.plan(people.map((accountId) => plannedMail({ accountId })));
  await plans.plan(
    people.map((accountId) => plannedMail({ accountId, policyId: policyIdOf(2), frequency: 'daily' })),
  );
  const claims = people.map((accountId) => plannedMail({ accountId, policyId: policyIdOf(3) }));
  await plans.plan(claims);
  for (const [sequence, planned] of claims.entries()) {
    const claim = { at: now, messageId: digestIdOf(planned.accountId, sequence), sequence };
    await store.replace([claimedFor(unsentPolicyMail(planned), claim)]);
  }
  const alone = plannedMail({ accountId: first, policyId: policyIdOf(4) });
  await plans.plan([alone]);
  const single = plannedMail({ accountId: second });
  const digested = plannedMail({ accountId: second, policyId: policyIdOf(2), frequency: 'daily' });

  const tests = dynamoTestMails(table);
  const asking = (n: number) => ({
    key: { accountId: first, route: 'sendTestMail', key: `test-${n}` },
    fingerprint: 'f'.repeat(64),
    answer: { policyId: policyIdOf(n), version: null, at: now },
    expiresAt: beijing('2026-09-29 09:00'),
  });
  const testMail = (n: number) => {
    const id = ulid(Date.parse(now));
    return plannedMail({ accountId: first, policyId: policyIdOf(n), occasion: { kind: 'test', id } });
  };
  await tests.plan(testMail(5), asking(5));
  const [gone] = await news.inMessage(digestIdOf(people[8] ?? first, 8));
  if (gone === undefined) throw new Error('a message carries mails');
  const bounced = withNews(gone, { ...noNews, bounced: 'hard' }, now);

  const sending = dynamoSending(table, { nowMillis: () => Date.parse(now) }, 14);
  await sending.take('cases', 1);
  const pause = { at: now, why: 'bounces', bounced: 100, complained: 0 } as const;
  const state = await dynamoSendingControl(table).change((before) => ({ ...before, paused: pause }));

  return {
    takeTurns: async () => sending.take('cases', 1),
    sendingState: async () => dynamoSendingControl(table).state(),
    planPolicyMail: async () => plans.plan([plannedMail({ policyId: policyIdOf(9) })]),
    testMailAttempt: async () =>
      tests.load({ idempotency: asking(1).key, accountId: first, policyId: policyIdOf(1) }, now),
    testMailsAsked: async () => tests.askedSince({ policyId: policyIdOf(5), version: 1 }, now, 10),
    planTestMail: async () => tests.plan(testMail(6), asking(6)),
    policyMails: async () => plans.mailsOf(policy, page),
    stopPolicyMail: async () => plans.stop({ policyId: policyIdOf(4), version: 1 }, 'withdrawn', now, page),
    duePolicyMails: async () => store.dueByThemselves(mailShardOf(first), now, page),
    dueDigests: async () => store.dueDigests(mailShardOf(first), now, page),
    digestOfPolicies: async () => store.digest(digested),
    claimedPolicyMails: async () =>
      store.claimedBefore(mailShardOf(first), beijing('2026-09-28 09:05'), page),
    readPolicyMails: async () => store.read([single]),
    replacePolicyMail: async () =>
      store.replace([
        claimedFor(unsentPolicyMail(single), {
          at: now,
          messageId: messageIdOf(single),
          sequence: 41,
        }),
      ]),
    claimDigest: async () =>
      store.replace([
        claimedFor(unsentPolicyMail(digested), { at: now, messageId: digestIdOf(second, 42), sequence: 42 }),
      ]),
    policyMessage: async () => news.inMessage(digestIdOf(people[7] ?? first, 7)),
    keepMailNews: async () => news.keep([bounced], { block: 0, what: 'bounced' }),
    resumeMails: async () => {
      const paused = { ...state, paused: pause };
      const next = { at: now, by: everybody.clerk.id, reason: '名单已核对', pause };
      const entries = [{ kind: 'resumption', previous: paused, next } as const];
      const write = directoryWrite(501, entries, { type: 'mailsResumed' });
      return dynamoDirectoryStore(table, cityRegions).save({ ...write, by: everybody.clerk });
    },
    latestResumption: async () => dynamoResumptions(table).latest(),
    mailBlocks: async () => news.total({ first: 0, last: 9 }),
  };
}
