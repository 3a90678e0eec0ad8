import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCaseArchive } from '../../../shared/adapters/dynamo/case-archive.ts';
import { dynamoCaseReader } from '../../../shared/adapters/dynamo/case-reader.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import {
  headerKey,
  idempotencyDigest,
  idempotencyKey,
  numberKey,
} from '../../../shared/adapters/dynamo/keys.ts';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import type { CaseStore, CaseWrite } from '../../../shared/app/ports.ts';
import { verifyCase } from '../../../shared/app/verify-case.ts';
import { instant, plusHours } from '../../../shared/domain/time/instant.ts';
import { beijing, people, units, writer } from '../../support/case-world.ts';
import { acceptance, dispatch, type PersonsWrite, submission, write } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { everybody } from '../../support/messages/city-directory.ts';

let engine: Engine;
let store: CaseStore;

beforeAll(async () => {
  engine = await startEngine();
  store = dynamoCaseStore(engine.table);
  const directory = dynamoDirectoryWriter(engine.table);
  await directory.putUnit(units.county);
  for (const account of [everybody.clerk, everybody.handler]) await directory.putAccount(account);
});
afterAll(async () => engine.stop());

const saved = { ok: true, value: undefined };
const refusal = (tag: string) => ({ ok: false, refusal: { tag } });

const request = ({ record, next }: PersonsWrite) => ({
  idempotency: record.key,
  accountId: people.clerk,
  caseId: next.id,
  unitIds: [],
  memberId: undefined,
});

/** How many items a case has, whatever they are. */
async function itemsOf({ next }: CaseWrite): Promise<number> {
  const { Count } = await engine.table.client.send(
    new QueryCommand({
      TableName: engine.table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': headerKey.keyOf({ caseId: next.id }).pk },
      ConsistentRead: true,
    }),
  );
  return Count ?? 0;
}

async function exists(key: { pk: string; sk: string }): Promise<boolean> {
  const get = new GetCommand({ TableName: engine.table.name, Key: key, ConsistentRead: true });
  return (await engine.table.client.send(get)).Item !== undefined;
}

describe('load', () => {
  it('gives in one request what was asked for, people and units that exist among it', async () => {
    const letter = submission(1);
    expect(await store.save(letter)).toEqual(saved);
    const requests = await engine.meter.during(async () => {
      const reads = await store.load(
        {
          ...request(letter),
          unitIds: [units.county.id, units.county.id, units.talent.id],
          memberId: people.handler,
        },
        letter.commit.at,
      );
      expect(reads.caseFile).toEqual(letter.next);
      expect(reads.record).toEqual(letter.record);
      expect(reads.account).toEqual(everybody.clerk);
      expect(reads.member).toEqual(everybody.handler);
      expect([...reads.units]).toEqual([[units.county.id, units.county]]);
    });
    expect(requests.map((each) => each.request)).toEqual(['BatchGetItem']);
  });

  it('reads once what is asked for twice: who designates themselves', async () => {
    const letter = submission(2);
    const reads = await store.load({ ...request(letter), memberId: people.clerk }, letter.commit.at);
    expect(reads.member).toEqual(reads.account);
    expect(reads).toMatchObject({ caseFile: undefined, record: undefined });
  });

  it('leaves out a record from the very instant of its expiry, though TTL has not deleted it', async () => {
    const letter = submission(3);
    await store.save(letter);
    const { expiresAt } = letter.record;
    const before = instant(Date.parse(expiresAt) - 1);
    expect((await store.load(request(letter), before)).record).toEqual(letter.record);
    expect((await store.load(request(letter), expiresAt)).record).toBeUndefined();
  });
});

describe('save', () => {
  it('writes a letter in one transaction: header, commit, two texts, number and record', async () => {
    const letter = submission(10);
    const requests = await engine.meter.during(async () => expect(await store.save(letter)).toEqual(saved));
    expect(requests.map((each) => each.request)).toEqual(['TransactWriteItems']);
    expect(await itemsOf(letter)).toBe(4);
    expect(await exists(numberKey.keyOf({ number: letter.next.number }))).toBe(true);
  });

  it('refuses a second writer of the same version, and leaves nothing of it', async () => {
    const letter = submission(11);
    const [first, second] = [dispatch(letter.next, units.county), dispatch(letter.next, units.science)];
    await store.save(letter);
    expect(await store.save(first)).toEqual(saved);
    const late = { ...second, record: { ...second.record, key: { ...second.record.key, key: 'another' } } };
    expect(await store.save(late)).toEqual(refusal('caseChanged'));
    expect(await itemsOf(letter)).toBe(5);
    const { record, caseFile } = await store.load(request(late), late.commit.at);
    expect(record).toBeUndefined();
    expect(caseFile?.holder.unitId).toBe(units.county.id);
  });

  it('refuses a number that another case has, and leaves nothing of the letter', async () => {
    const letter = submission(12);
    await store.save(letter);
    const twin = submission(13, { number: letter.next.number });
    expect(await store.save(twin)).toEqual(refusal('numberTaken'));
    expect(await itemsOf(twin)).toBe(0);
    expect(await exists(idempotencyKey.keyOf({ digest: idempotencyDigest(twin.record.key) }))).toBe(false);
  });

  it('says of a repeated request that it was made before, whatever else has changed', async () => {
    const letter = submission(14);
    await store.save(letter);
    expect(await store.save(letter)).toEqual(refusal('recordExists'));
    expect(await store.save({ ...submission(15), record: letter.record })).toEqual(refusal('recordExists'));
    expect(await itemsOf(submission(15))).toBe(0);
  });

  it('writes over a record that has expired and is still there', async () => {
    const letter = submission(16);
    await store.save(letter);
    const later = beijing('2026-09-25 17:50');
    const again = submission(17, { at: later });
    const { key } = letter.record;
    const reuse = { ...again, record: { ...again.record, key, expiresAt: plusHours(later, 24) } };
    expect(letter.record.expiresAt).toBe(later);
    expect(await store.save(reuse)).toEqual(saved);
    expect((await store.load(request(reuse), later)).record).toEqual(reuse.record);
  });

  it('lets one of 100 writers win each version, and the chain holds', async () => {
    const letter = submission(18);
    await store.save(letter);
    let header = letter.next;
    for (const round of [1, 2, 3]) {
      const contenders = Array.from({ length: 100 }, (_, index) => supplement(header, round, index));
      const outcomes = await Promise.all(contenders.map(async (contender) => store.save(contender)));
      const winners = contenders.filter((_, index) => outcomes[index]?.ok);
      expect(winners).toHaveLength(1);
      expect(new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.tag])))).toEqual(
        new Set(['caseChanged']),
      );
      header = winners[0]?.next ?? header;
    }
    const record = await dynamoCaseArchive(engine.table).caseRecord(letter.next.id);
    expect(record?.header).toEqual(header);
    expect(record?.commits).toHaveLength(4);
    expect(record && verifyCase(record, sha256Seals)).toEqual(saved);
  });
});

describe('lists follow the header', () => {
  const page = { limit: 50, after: undefined };

  it('a case moves to the queue of its holder, and leaves all queues when it is no longer open', async () => {
    const cases = dynamoCaseReader(engine.table);
    const letter = submission(20);
    const toCounty = dispatch(letter.next, units.countyLabour);
    const accepted = acceptance(toCounty.next, units.countyLabour);
    const withdrawn = write(accepted.next, 'withdraw', writer, [
      { type: 'withdrawn', v: 1, at: beijing('2026-09-28 15:00'), reason: null },
    ]);
    const whereabouts = async () => {
      const lists = {
        hub: await cases.heldBy(units.hub.id, page),
        labour: await cases.heldBy(units.countyLabour.id, page),
        county: await cases.heldBelow(units.county.id, page),
      };
      return Object.entries(lists).flatMap(([name, { items }]) =>
        items.filter(({ caseId }) => caseId === letter.next.id).map(({ status }) => `${name}: ${status}`),
      );
    };
    await store.save(letter);
    expect(await whereabouts()).toEqual(['hub: received']);
    await store.save(toCounty);
    expect(await whereabouts()).toEqual(['labour: dispatched', 'county: dispatched']);
    await store.save(accepted);
    expect(await whereabouts()).toEqual(['labour: handling', 'county: handling']);
    await store.save(withdrawn);
    expect(await whereabouts()).toEqual([]);
  });
});

function supplement(previous: CaseWrite['next'], round: number, index: number): CaseWrite {
  const at = beijing(`2026-09-25 1${round}:00`);
  const ref = { id: `01K5XS${String(round * 1000 + index).padStart(20, '0')}`, digest: '0'.repeat(64) };
  const one = write(previous, 'supplement', writer, [{ type: 'supplemented', v: 1, at, text: ref }]);
  return { ...one, record: { ...one.record, key: { ...one.record.key, key: `${round}-${index}` } } };
}
