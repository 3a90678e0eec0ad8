import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoCaseArchive } from '../../../shared/adapters/dynamo/case-archive.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { pendingRelayShards } from '../../../shared/adapters/dynamo/pending-relay.ts';
import { commitKey } from '../../../shared/adapters/dynamo/keys.ts';
import { queryIndex } from '../../../shared/adapters/dynamo/query.ts';
import { dynamoDirectoryStore } from '../../../shared/adapters/dynamo/directory-store.ts';
import { dynamoPendingRelays } from '../../../shared/adapters/dynamo/pending-relays.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { verifyCase } from '../../../shared/app/verify-case.ts';
import { cityRegions } from '../../../shared/city/regions.ts';
import { plusMinutes } from '../../../shared/domain/time/instant.ts';
import { units } from '../../support/case-world.ts';
import { dispatch, submission } from '../../support/case-writes.ts';
import { directoryWrite } from '../../support/directory-changes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { everybody } from '../../support/messages/city-directory.ts';

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

it('a change of the directory awaits it as well, and is relayed again with the commits', async () => {
  const store = dynamoDirectoryStore(engine.table, cityRegions);
  const write = directoryWrite(1, [{ kind: 'account', previous: undefined, next: everybody.clerk }], {
    type: 'accountOpened',
  });
  expect(await store.save(write)).toEqual({ ok: true, value: undefined });
  const pendingNow = async () => {
    const before = plusMinutes(write.change.at, 1);
    const { happenings, unreadable } = await dynamoPendingRelays(engine.table).pendingSince(before, 100);
    expect(unreadable).toEqual([]);
    return happenings;
  };
  expect(await pendingNow()).toContainEqual(write.change);
  await dynamoRelayStore(engine.table).confirm(write.change);
  expect(await pendingNow()).not.toContainEqual(write.change);
});
