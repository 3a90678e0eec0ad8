import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { commitKey } from '../../../shared/adapters/dynamo/keys.ts';
import { dynamoPendingRelays } from '../../../shared/adapters/dynamo/pending-relays.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { inParallel } from '../../../shared/domain/in-parallel.ts';
import { relayAgain } from '../../../shared/app/relay-again.ts';
import type { RelayQueues } from '../../../shared/app/message-ports.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { isCommit } from '../../../shared/domain/message/happening.ts';
import { type Instant, plusMinutes, plusSeconds } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';
import { caseIdOf, type PersonsWrite, submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let sent: Commit[];
let unreadable: string[];

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());
beforeEach(() => {
  sent = [];
  unreadable = [];
});

const queues: RelayQueues = {
  async send(queue, commits) {
    if (queue === 'notify')
      sent.push(...commits.filter((happening): happening is Commit => isCommit(happening)));
    return [];
  },
};

/** A letter that was written then, and that no relay has confirmed. */
async function written(n: number, at: Instant): Promise<PersonsWrite> {
  const letter = submission(n, { at });
  await dynamoCaseStore(engine.table).save(letter);
  return letter;
}

const run = async (now: Instant, through = queues) =>
  relayAgain(
    {
      pending: dynamoPendingRelays(engine.table),
      relay: dynamoRelayStore(engine.table),
      queues: through,
      trouble: { unreadable: (key) => void unreadable.push(key) },
    },
    now,
  );

test('what no relay confirmed in ten minutes is relayed again, what is younger is left to the stream', async () => {
  const now = beijing('2026-09-28 10:00');
  const old = await written(1, plusSeconds(now, -601));
  await written(2, plusMinutes(now, -10));
  await written(3, plusSeconds(now, -30));
  expect(await run(now)).toBe(1);
  expect(sent).toEqual([old.commit]);
  expect(await run(now)).toBe(0);
  expect(await run(plusSeconds(now, 1))).toBe(1);
  expect(await run(plusMinutes(now, 10))).toBe(1);
  expect(sent.map(({ caseId }) => caseId)).toEqual([1, 2, 3].map(caseIdOf));
  expect(await run(plusMinutes(now, 60))).toBe(0);
});

test('what a queue does not take stays, and is offered again', async () => {
  const now = beijing('2026-09-28 12:00');
  const letter = await written(11, plusMinutes(now, -11));
  expect(await run(now, { send: async (_queue, commits) => commits })).toBe(0);
  expect(await run(plusMinutes(now, 1))).toBe(1);
  expect(sent).toEqual([letter.commit]);
});

test('a commit that cannot be read is reported and stays; those behind it are relayed', async () => {
  const now = beijing('2026-09-28 14:00');
  // The shards follow the case and the version, so these four begin all of them.
  const letters: PersonsWrite[] = [];
  for (let n = 20; n < 28; n += 1) letters.push(await written(n, plusMinutes(now, n - 60)));
  const [bad, ...others] = letters;
  if (bad === undefined) throw new Error('there are letters');
  const Key = commitKey.keyOf({ caseId: bad.next.id, version: 1 });
  await engine.table.client.send(
    new UpdateCommand({
      TableName: engine.table.name,
      Key,
      UpdateExpression: 'SET #events = :none',
      ExpressionAttributeNames: { '#events': 'events' },
      ExpressionAttributeValues: { ':none': [] },
    }),
  );
  const key = `${Key.pk} | ${Key.sk}`;
  expect(await run(now)).toBe(7);
  expect(new Set(sent.map(({ caseId }) => caseId))).toEqual(new Set(others.map(({ next }) => next.id)));
  expect(await run(plusMinutes(now, 1))).toBe(0);
  expect(unreadable).toEqual([key, key]);
});

test('more than a run takes is relayed by the next ones', async () => {
  const now = beijing('2026-09-29 10:00');
  const many = Array.from({ length: 130 }, (_, index) => 100 + index);
  await inParallel(16, many, async (n) => {
    await written(n, plusMinutes(now, -20));
  });
  const first = await run(now);
  expect(first).toBeLessThanOrEqual(100);
  expect(first).toBeGreaterThan(90);
  expect((await run(plusMinutes(now, 1))) + first).toBe(130);
  expect(new Set(sent.map(({ caseId }) => caseId)).size).toBe(130);
});

test('after a crash between queue and confirmation the queue gets it once more, and then no more', async () => {
  const now = beijing('2026-09-30 10:00');
  await written(300, plusMinutes(now, -20));
  const dying = { confirm: async () => Promise.reject(new Error('the process has ended')) };
  const deps = {
    pending: dynamoPendingRelays(engine.table),
    queues,
    relay: dying,
    trouble: { unreadable: () => {} },
  };
  await expect(relayAgain(deps, now)).rejects.toThrow('ended');
  expect(await run(plusMinutes(now, 1))).toBe(1);
  expect(sent.map(({ caseId }) => caseId)).toEqual([caseIdOf(300), caseIdOf(300)]);
  expect(await run(plusMinutes(now, 2))).toBe(0);
});
