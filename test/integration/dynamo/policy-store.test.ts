import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { documentNumberParts } from '../../../shared/adapters/dynamo/document-numbers.ts';
import { dynamoLibrary } from '../../../shared/adapters/dynamo/library-store.ts';
import { dynamoPolicyReader } from '../../../shared/adapters/dynamo/policy-reader.ts';
import { dynamoPolicyStore } from '../../../shared/adapters/dynamo/policy-store.ts';
import { policyParts } from '../../../shared/adapters/dynamo/policy-write.ts';
import { dynamoPendingRelays } from '../../../shared/adapters/dynamo/pending-relays.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { publishPolicies } from '../../../shared/app/publish-policies.ts';
import type { Library, PolicyReader, PolicyStore, PolicyWrite } from '../../../shared/app/policy-ports.ts';
import { UnitId } from '../../../shared/domain/directory/ids.ts';
import type { LibraryFacet } from '../../../shared/domain/policy/library.ts';
import { isPolicyChange } from '../../../shared/domain/message/happening.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, people } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { everybody } from '../../support/messages/city-directory.ts';
import {
  amended,
  approved,
  drafted,
  type Given,
  hub,
  industryBureau,
  makers,
  morning,
  noon,
  policyContent,
  policyRules,
  proposed,
  publishedNow,
  setForNoon,
} from '../../support/policies.ts';
import { policyNumbered, policyWrites } from '../../support/policy-writes.ts';

let engine: Engine;
let store: PolicyStore;
let reader: PolicyReader;
let library: Library;

beforeAll(async () => {
  engine = await startEngine();
  store = dynamoPolicyStore(engine.table);
  reader = dynamoPolicyReader(engine.table);
  library = dynamoLibrary(engine.table);
});
afterAll(async () => engine.stop());

const saved = { ok: true, value: undefined };
const page = { limit: 50, after: undefined };
const withdraw = { command: { name: 'withdraw', reason: '依据已废止' }, by: makers.approver } as const;
const proposedAgain = { ...proposed, by: makers.colleague };
const code = (by: 'industry' | 'region', name: string) => ({ by, code: name }) as LibraryFacet;

async function saveAll(writes: readonly PolicyWrite[]): Promise<void> {
  for (const write of writes) expect(await store.save(write)).toEqual(saved);
}
async function listed(...facets: readonly LibraryFacet[]): Promise<readonly string[]> {
  const { items } = await library.list(facets.length === 0 ? undefined : facets, page);
  return items.map(({ policyId }) => policyId);
}
const run = async (at: Instant, stuck: (id: string) => void = () => undefined) =>
  publishPolicies(
    { policies: store, reader, policyRules, clock: { now: () => at }, trouble: { stuck } },
    () => false,
  );

describe('a policy', () => {
  test('is kept with its draft, and listed for its unit and the hub by how far it is', async () => {
    const [draft, proposal] = policyWrites(1, drafted, proposed);
    if (draft === undefined || proposal === undefined) throw new Error('no writes');
    await saveAll([draft]);
    expect(await reader.header(policyNumbered(1))).toEqual(draft.step.header);
    expect(await reader.draft(policyNumbered(1))).toEqual({ content: draft.step.draft, files: [] });
    await saveAll([proposal]);
    for (const unitId of [industryBureau, hub]) {
      expect((await reader.policiesOf(unitId, 'draft', page)).items).toEqual([]);
      expect((await reader.policiesOf(unitId, 'proposed', page)).items).toEqual([proposal.step.header]);
      expect((await reader.policiesOf(unitId, undefined, page)).items).toEqual([proposal.step.header]);
    }
    expect((await reader.changes(policyNumbered(1), page)).items).toEqual([draft.change, proposal.change]);
  });

  test('is not written over what somebody did in between, nor twice under one key', async () => {
    const [draft, proposal] = policyWrites(2, drafted, proposed);
    if (draft === undefined || proposal === undefined) throw new Error('no writes');
    await saveAll([draft, proposal]);
    expect(await store.save(draft)).toEqual({ ok: false, refusal: { tag: 'overtaken' } });
    const other = { ...proposal, record: undefined };
    expect(await store.save(other)).toEqual({ ok: false, refusal: { tag: 'overtaken' } });
  });

  test('is loaded with who asks and what was answered before, until that expires', async () => {
    await dynamoDirectoryWriter(engine.table).putAccount(everybody.clerk);
    const [draft] = policyWrites(3, drafted);
    if (draft?.record === undefined) throw new Error('no write');
    await saveAll([draft]);
    const { key, expiresAt } = draft.record;
    const request = {
      idempotency: key,
      accountId: people.clerk,
      policyId: policyNumbered(3),
      uploadIds: [],
    };
    const policy = { header: draft.step.header, draft: { content: draft.step.draft, files: [] } };
    expect(await store.load(request, morning)).toEqual({
      record: draft.record,
      account: everybody.clerk,
      policy,
      uploads: new Map(),
    });
    expect((await store.load(request, expiresAt)).record).toBeUndefined();
  });

  test('tells the relay of each change, by the record of it', async () => {
    await saveAll(policyWrites(4, ...publishedNow));
    const pending = async () => {
      const { happenings } = await dynamoPendingRelays(engine.table).pendingSince(
        plusMinutes(morning, 1),
        100,
      );
      return happenings.filter((each) => isPolicyChange(each) && each.policyId === policyNumbered(4));
    };
    const before = await pending();
    expect(before).toMatchObject([
      { revision: 1, fact: { type: 'drafted' } },
      { revision: 2, fact: { type: 'proposed' } },
      { revision: 3, fact: { type: 'published', version: 1 } },
    ]);
    for (const each of before) await dynamoRelayStore(engine.table).confirm(each);
    expect(await pending()).toEqual([]);
  });
});

describe('the library', () => {
  test('lists a version where its facets have it, and no more once it is withdrawn', async () => {
    const id = policyNumbered(10);
    const content = policyContent({
      topics: ['养老'],
      criteria: {
        all: [
          { clause: 'region', in: ['350582', '350583'] },
          { clause: 'industry', in: ['1952', '20', 'F'] },
        ],
      },
    });
    const writes = policyWrites(
      10,
      { ...drafted, command: { name: 'draft', content } },
      proposed,
      approved,
      withdraw,
    );
    await saveAll(writes.slice(0, -1));
    expect(await listed()).toContain(id);
    const here = [
      [{ by: 'topic', code: '养老' } as LibraryFacet],
      [code('industry', 'C'), code('industry', 'ALL')],
      [code('industry', 'F')],
      [code('region', '350583'), code('region', 'ALL')],
      [{ by: 'department', code: industryBureau } as const],
    ];
    for (const facets of here) expect(await listed(...facets)).toContain(id);
    for (const facets of [[code('industry', 'A')], [code('region', '350521')], [code('region', 'ALL')]]) {
      expect(await listed(...facets)).not.toContain(id);
    }
    expect((await reader.inForce(page)).items.map(({ policyId }) => policyId)).toContain(id);
    const closing = async (on: string) =>
      (await library.closingFrom(civilDate(on), page)).items.map(({ policyId }) => policyId);
    expect(await closing('2026-11-30')).toContain(id);
    expect(await closing('2026-12-01')).not.toContain(id);

    await saveAll(writes.slice(-1));
    for (const facets of [[], ...here]) expect(await listed(...facets)).not.toContain(id);
    expect(await closing('2026-11-30')).not.toContain(id);
    expect((await reader.inForce(page)).items.map(({ policyId }) => policyId)).not.toContain(id);
    const latest = (await library.recent(50)).find(({ policyId }) => policyId === id);
    expect(latest).toMatchObject({ status: 'withdrawn', endedAt: morning, version: 1 });
  });

  test('gives pages of two lists as one, in order, each policy once', async () => {
    const region = (n: number) => (n % 2 === 0 ? ['350521'] : ['350500']);
    for (let n = 20; n < 27; n += 1) {
      const content = policyContent({ criteria: { all: [{ clause: 'region', in: region(n) }] } });
      const at = plusMinutes(morning, n);
      await saveAll(
        policyWrites(n, { ...drafted, command: { name: 'draft', content } }, proposed, { ...approved, at }),
      );
    }
    const facets = [code('region', '350521'), code('region', 'ALL')];
    const expected = (await library.list(facets, page)).items.map(({ policyId }) => policyId);
    expect(expected.slice(0, 7)).toEqual([26, 25, 24, 23, 22, 21, 20].map(policyNumbered));
    const found: string[] = [];
    let after: string | undefined;
    do {
      const next = await library.list(facets, { limit: 2, after });
      found.push(...next.items.map(({ policyId }) => policyId));
      after = next.next;
    } while (after !== undefined);
    expect(found).toEqual(expected);
  });

  test('has an amended version in place of the one before, which stays readable', async () => {
    const id = policyNumbered(30);
    await saveAll(policyWrites(30, ...publishedNow, amended, proposedAgain, { ...approved, at: noon }));
    const mine = (await library.list(undefined, page)).items.filter(({ policyId }) => policyId === id);
    expect(mine).toMatchObject([{ version: 2, validUntil: '2029-09-14', firstPublishedAt: morning }]);
    expect(await reader.version(id, 1)).toMatchObject({ content: { validUntil: '2028-09-14' } });
    expect(await reader.version(id, 2)).toMatchObject({ content: { validUntil: '2029-09-14' } });
    expect(await reader.draft(id)).toBeUndefined();
  });

  test('takes the largest change that a policy can make in one transaction', () => {
    const units = (set: string) =>
      Array.from({ length: 8 }, (_, n) => ({ name: '局', unitId: UnitId.parse(`${set}-${n}`) }));
    const topics = (set: string) => Array.from({ length: 8 }, (_, n) => `${set}${n}`);
    const counties = ['350502', '350503', '350504', '350505', '350521', '350524', '350525', '350526'];
    const others = ['350581', '350582', '350583'];
    const content = (set: string, region: readonly string[], industry: readonly string[]) =>
      policyContent({
        issuers: units(set),
        topics: topics(set),
        criteria: {
          all: [
            { clause: 'region', in: region },
            { clause: 'industry', in: industry },
          ],
        },
      });
    const by = makers.hubEditor;
    const writes = policyWrites(
      50,
      { command: { name: 'draft', content: content('a', counties, Array.from('ABCDEFGH')) }, by },
      { ...proposed, by },
      { ...approved, by: makers.hubApprover },
      { command: { name: 'amend', content: content('b', others, Array.from('IJKLMNOP')) }, by },
      { ...proposed, by },
      { ...approved, by: makers.hubApprover, at: noon },
    );
    const parts = writes.map((write) =>
      [policyParts, documentNumberParts].reduce((sum, of) => sum + of(engine.table.name, write).length, 0),
    );
    expect(Math.max(...parts)).toBeLessThanOrEqual(100 - 5);
  });
});

describe('a document number', () => {
  const number = '泉工信规〔2026〕777号';
  const under = (documentNumber: string): Given => ({
    command: { name: 'draft', content: policyContent({ documentNumber }) },
    by: makers.editor,
  });
  const amendedTo = (documentNumber: string): Given => ({
    command: { name: 'amend', content: policyContent({ documentNumber }) },
    by: makers.colleague,
  });
  const cancel: Given = { command: { name: 'cancelPublication' }, by: makers.approver };
  const taken = { ok: false, refusal: { tag: 'documentNumberTaken' } };
  /** All but the last write of these commands, which is given back. */
  const onTheWay = async (n: number, ...given: readonly Given[]): Promise<PolicyWrite> => {
    const writes = policyWrites(n, ...given);
    await saveAll(writes.slice(0, -1));
    const last = writes.at(-1);
    if (last === undefined) throw new Error('no writes');
    return last;
  };

  test('is of one policy: of two that are to be published, the second is refused, and then its drafts are', async () => {
    const first = await onTheWay(101, under(number), proposed, approved);
    const second = await onTheWay(102, under(number), proposed, approved);
    const set = await onTheWay(103, under(number), proposed, setForNoon);
    const outcomes = await Promise.all([store.save(first), store.save(second), store.save(set)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([taken, taken]);
    for (const write of policyWrites(104, under(number))) expect(await store.save(write)).toEqual(taken);
  });

  test('that another policy has taken keeps no proposal from being sent back, and discarded', async () => {
    const contested = under('泉工信规〔2026〕790号');
    const sentBack: Given = { command: { name: 'sendBack', reason: '文号已用' }, by: makers.approver };
    const discard: Given = { command: { name: 'discard' }, by: makers.editor };
    const late = policyWrites(121, contested, proposed, sentBack, discard);
    await saveAll(late.slice(0, 2));
    await saveAll(policyWrites(122, contested, proposed, approved));
    await saveAll(late.slice(2));
  });

  test('stays its policy’s when that is amended under it, and when it is amended to another one', async () => {
    const [own, next] = ['泉工信规〔2026〕778号', '泉工信规〔2026〕779号'];
    const again = [proposedAgain, { ...approved, at: noon }];
    await saveAll(policyWrites(105, under(own), proposed, approved, amendedTo(own), ...again));
    await saveAll(policyWrites(106, under(next), proposed, setForNoon, cancel));
    await saveAll(
      policyWrites(107, under('泉工信规〔2026〕780号'), proposed, approved, amendedTo(next), ...again),
    );
    for (const each of [own, next, '泉工信规〔2026〕780号']) {
      for (const write of policyWrites(108, under(each))) expect(await store.save(write)).toEqual(taken);
    }
  });

  test('is free again once its publication is called off, or what was published is withdrawn', async () => {
    const free = '泉工信规〔2026〕781号';
    await saveAll(policyWrites(110, under(free), proposed, setForNoon, cancel));
    await saveAll(policyWrites(111, under(free), proposed, approved, withdraw));
    await saveAll(policyWrites(112, under(free), proposed, setForNoon));
    await run(noon);
    expect(await reader.header(policyNumbered(112))).toMatchObject({ status: 'published' });
  });
});

describe('the publisher', () => {
  test('publishes at the set minute and not before, once, however often it runs', async () => {
    const id = policyNumbered(60);
    await saveAll(policyWrites(60, drafted, proposed, setForNoon));
    expect((await store.due(plusMinutes(noon, -1), page)).items).not.toContain(id);
    await run(plusMinutes(noon, -1));
    expect(await reader.header(id)).toMatchObject({ status: 'approved', version: null });
    const runs = await Promise.all([run(noon), run(noon)]);
    expect(runs.reduce((sum, { published }) => sum + published, 0)).toBe(1);
    expect(await run(plusMinutes(noon, 1))).toEqual({ published: 0, expired: 0, idle: 0, stuck: 0 });
    expect(await reader.header(id)).toMatchObject({ status: 'published', version: 1, publishedAt: noon });
    expect((await reader.changes(id, page)).items.at(-1)).toMatchObject({
      by: null,
      fact: { type: 'published', version: 1 },
    });
    expect(await listed()).toContain(id);
  });

  test('does nothing for a publication that was cancelled', async () => {
    const cancel = { command: { name: 'cancelPublication' }, by: makers.approver } as const;
    await saveAll(policyWrites(61, drafted, proposed, setForNoon, cancel));
    expect((await store.due(noon, page)).items).not.toContain(policyNumbered(61));
  });

  test('ends what is no longer in force, at the first minute after its last day', async () => {
    const content = policyContent({ validUntil: '2026-10-31' });
    await saveAll(policyWrites(62, { ...drafted, command: { name: 'draft', content } }, proposed, approved));
    await run(beijing('2026-10-31 23:59'));
    expect(await reader.header(policyNumbered(62))).toMatchObject({ status: 'published' });
    const late = beijing('2026-11-01 00:03');
    expect((await run(late)).expired).toBe(1);
    expect(await reader.header(policyNumbered(62))).toMatchObject({ status: 'expired', ended: { at: late } });
    expect(await listed()).not.toContain(policyNumbered(62));
  });
});
