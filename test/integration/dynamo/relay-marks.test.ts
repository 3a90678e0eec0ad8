import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoCaseArchive } from '../../../shared/adapters/dynamo/case-archive.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { pendingRelayShards } from '../../../shared/adapters/dynamo/commit-item.ts';
import { commitKey } from '../../../shared/adapters/dynamo/keys.ts';
import { queryIndex } from '../../../shared/adapters/dynamo/query.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { verifyCase } from '../../../shared/app/verify-case.ts';
import { units } from '../../support/case-world.ts';
import { dispatch, submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

/** The commits that stand in the index, over all its shards. */
async function pending() {
  const pages = await Promise.all(
    pendingRelayShards.map(async (partition) =>
      queryIndex(
        engine.table,
        { index: 'byPendingRelay', partition, order: 'ascending' },
        { limit: 100, after: undefined },
      ),
    ),
  );
  return pages
    .flatMap(({ items }) => items)
    .map(({ pk, sk }) => commitKey.parse({ pk: String(pk), sk: String(sk) }));
}

it('a commit awaits the relay from its writing to its confirmation, and its hash knows nothing of that', async () => {
  const store = dynamoCaseStore(engine.table);
  const relay = dynamoRelayStore(engine.table);
  const letter = submission(1);
  const toUnit = dispatch(letter.next, units.science);
  for (const write of [letter, toUnit]) await store.save(write);
  const caseId = letter.next.id;
  expect(new Set(await pending())).toEqual(new Set([1, 2].map((version) => ({ caseId, version }))));

  await relay.confirm({ caseId, version: 1 });
  await relay.confirm({ caseId, version: 1 });
  expect(await pending()).toEqual([{ caseId, version: 2 }]);

  const record = await dynamoCaseArchive(engine.table).caseRecord(caseId);
  expect(record?.commits).toEqual([letter.commit, toUnit.commit]);
  expect(record && verifyCase(record, sha256Seals).ok).toBe(true);
});

it('the commits of many cases spread over all shards', async () => {
  const store = dynamoCaseStore(engine.table);
  for (let n = 10; n < 30; n += 1) await store.save(submission(n));
  for (const partition of pendingRelayShards) {
    const { items } = await queryIndex(
      engine.table,
      { index: 'byPendingRelay', partition, order: 'ascending' },
      { limit: 100, after: undefined },
    );
    expect(items.length).toBeGreaterThan(0);
  }
});
