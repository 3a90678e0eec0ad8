import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import {
  LibraryPolicyView,
  LibraryView,
  PolicyCardView,
  PolicyView,
} from '../../shared/http/views/policy-view.ts';
import { beijing, rules, units } from '../support/case-world.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn } from '../support/http-problems.ts';
import { operationsOf } from '../support/operations-of.ts';
import { parseXml } from '../support/parse-xml.ts';
import { cast } from '../support/permissions/cast.ts';
import { policyInput } from '../support/policies.ts';
import { located, matchedCity, profileOf } from '../support/policy/matched-city.ts';
import { startStorage, type Storage } from '../support/storage.ts';
import { uploaded } from '../support/uploading.ts';

const unitId = units.countyLabour.id;
const issuers = [{ name: '劳动部门', unitId }];
const content = { ...policyInput, issuers };
const [editor, approver] = [cast.holderEditor.id, cast.holderApprover.id];

let storage: Storage;
let city: CityApi;
beforeAll(async () => {
  storage = await startStorage();
  city = await cityApi(rules.city, storage);
  const directory = dynamoDirectoryWriter(city.engine.table);
  for (const account of [cast.holderEditor, cast.holderApprover]) await directory.putAccount(account);
});
afterAll(async () => {
  await city.engine.stop();
  await storage.stop();
});

let begun = 0;

/** A policy on its way: commands, each on the state that the last one left. */
async function drafted(over: object = {}) {
  begun += 1;
  const documentNumber = `泉工信规〔2026〕${begun}号`;
  const body = { ...content, documentNumber, ...over };
  const answer = await city.ask({ operation: 'draftPolicy', as: editor, body }, 201);
  const { id: policyId } = PolicyCardView.parse(answer.json());
  let etag = answer.headers['etag'] ?? '';
  const request = (operation: OperationId, as: string, said: unknown = {}) => ({
    operation,
    as,
    params: { policyId },
    headers: { 'if-match': etag },
    body: said,
    at: beijing('2026-09-24 10:00'),
  });
  const command = async (operation: OperationId, as: string, said?: unknown) => {
    const done = await city.ask(request(operation, as, said));
    etag = done.headers['etag'] ?? '';
    return PolicyCardView.parse(done.json());
  };
  const published = async () => {
    await command('proposePolicy', editor);
    return command('approvePolicy', approver, {});
  };
  return { policyId, command, published, request, location: answer.headers['location'] };
}

const inLibrary = async (policyId: string) => {
  const answer = await city.ask({ operation: 'getLibraryPolicy', params: { policyId } });
  return LibraryPolicyView.parse(answer.json());
};
const listed = async (query: Record<string, string>) => {
  const answer = await city.ask({ operation: 'listLibrary', query, at: beijing('2026-10-08 09:00') });
  return LibraryView.parse(answer.json()).items.map(({ policyId }) => policyId);
};

describe('a policy', () => {
  test('is drafted, proposed, set, called off, published, amended, interpreted and withdrawn', async () => {
    const file = await uploaded(city, editor);
    const policy = await drafted({ attachments: [file] });
    const { policyId, command } = policy;
    expect(policy.location).toBe(`/policies/${policyId}`);
    await command('changeDraft', editor, { ...content, summary: '改过的摘要', attachments: [file] });
    await command('proposePolicy', editor);
    expect((await command('sendPolicyBack', approver, { reason: '请补充' })).draft?.sentBackFor).toBe(
      '请补充',
    );
    expect((await command('proposePolicy', editor)).standing).toBe('proposed');
    const set = await command('approvePolicy', approver, { publishes: { on: '2026-09-25', at: '09:00' } });
    expect(set).toMatchObject({
      standing: 'approved',
      draft: { publishesAt: beijing('2026-09-25 09:00'), approvedBy: approver },
    });
    expect((await command('cancelPublication', approver)).standing).toBe('proposed');
    await city.ask({ operation: 'getLibraryPolicy', params: { policyId } }, 404);
    expect((await command('approvePolicy', approver, {})).version).toBe(1);

    expect(await inLibrary(policyId)).toMatchObject({
      version: 1,
      status: 'published',
      content: { summary: '改过的摘要' },
      files: [{ id: file }],
      changes: [],
      interpretation: null,
    });
    const params = { policyId, attachmentId: file };
    const link = await city.ask({ operation: 'getLibraryAttachment', params });
    expect(link.headers['cache-control']).toBe('no-store');
    expect(link.text).toContain(`kept/${file}`);

    const next = { ...content, summary: '改过的摘要', validUntil: null, attachments: [file] };
    expect((await command('amendPolicy', editor, next)).standing).toBe('amending');
    await city.ask({ operation: 'getPolicyAttachment', as: editor, params });
    await city.ask({ operation: 'sendTestMail', as: editor, params: { policyId } });
    const mine = PolicyView.parse(
      (await city.ask({ operation: 'getPolicy', as: approver, params: { policyId } })).json(),
    );
    const change = { field: 'validUntil', before: '2028-09-14', after: null };
    expect(mine.drafted?.changes).toEqual([change]);
    expect((await policy.published()).version).toBe(2);
    expect(await inLibrary(policyId)).toMatchObject({ version: 2, changes: [change] });
    const first = await city.ask({
      operation: 'getLibraryVersion',
      params: { policyId, version: '1' },
    });
    expect(LibraryPolicyView.parse(first.json())).toMatchObject({ version: 1, latestVersion: 2 });

    await command('interpretPolicy', editor, {
      text: '解读',
      questions: [{ question: '何时申报？', answer: '十月。' }],
    });
    const explained = await city.ask({ operation: 'getLibraryPolicy', params: { policyId } });
    expect(explained.json()).toMatchObject({ interpretation: { version: 2, text: '解读' } });
    expect(explained.text).not.toContain(editor);

    await command('withdrawPolicy', approver, { reason: '依据已废止' });
    expect(await inLibrary(policyId)).toMatchObject({
      status: 'withdrawn',
      ended: { reason: '依据已废止' },
    });
    const history = await city.ask({ operation: 'listPolicyChanges', as: editor, params: { policyId } });
    expect(history.text).toContain('publicationCancelled');
  });

  test('is listed for its unit by how far it is', async () => {
    const { policyId, command } = await drafted();
    await command('proposePolicy', editor);
    const ask = async (standing: string) =>
      (
        await city.ask({
          operation: 'listUnitPolicies',
          as: approver,
          params: { unitId },
          query: { standing, limit: '5' },
        })
      ).text;
    expect(await ask('proposed')).toContain(policyId);
    expect(await ask('draft')).not.toContain(policyId);
  });

  test('is neither drafted nor approved under the document number of another one; the problem names the field', async () => {
    const documentNumber = '泉工信规〔2026〕900号';
    const [first, second] = [await drafted({ documentNumber }), await drafted({ documentNumber })];
    await first.published();
    await second.command('proposePolicy', editor);
    const refused = await city.ask(second.request('approvePolicy', approver, {}), 409);
    expect(refused.json()).toMatchObject({
      type: '/problems/document-number-taken',
      errors: [{ pointer: '/documentNumber', rule: 'document-number-taken' }],
    });
    const body = { ...content, documentNumber };
    expect(await problemIn(city.api, { operation: 'draftPolicy', as: editor, body })).toBe(
      '409 document-number-taken',
    );
    await first.command('amendPolicy', editor, { ...body, validUntil: null });
    expect((await first.published()).version).toBe(2);
  });

  test('is given up by its editors, on record; an amendment is given up alone', async () => {
    const policy = await drafted();
    expect((await policy.command('discardDraft', editor)).standing).toBe('discarded');
    const params = { policyId: policy.policyId };
    const history = await city.ask({ operation: 'listPolicyChanges', as: approver, params });
    expect(history.json()).toMatchObject({ items: [{}, { by: editor, fact: { type: 'discarded' } }] });
    expect(await problemIn(city.api, policy.request('changeDraft', editor, content))).toBe(
      '409 policy-standing',
    );

    const amended = await drafted();
    await amended.published();
    await amended.command('amendPolicy', editor, { ...content, title: '另一标题' });
    const given = await amended.command('discardDraft', editor);
    expect(given).toMatchObject({ standing: 'published', title: content.title, draft: null });
    const shown = await city.ask({
      operation: 'getPolicy',
      as: editor,
      params: { policyId: amended.policyId },
    });
    expect(shown.json()).toMatchObject({ drafted: null, published: { content: { title: content.title } } });
  });

  test('is begun once under one key, and never changed under the eyes of somebody who read it before', async () => {
    const request = {
      operation: 'draftPolicy' as const,
      as: editor,
      body: content,
      headers: { 'idempotency-key': 'once' },
    };
    const [first, second] = [await city.ask(request, 201), await city.ask(request, 201)];
    expect(second.json()).toEqual(first.json());
    const policy = await drafted();
    const stale = policy.request('proposePolicy', editor);
    await policy.command('changeDraft', editor, content);
    expect(await problemIn(city.api, stale)).toBe('412 stale');
  });

  test('whose criteria have faults is not kept; each is pointed out', async () => {
    const criteria = {
      all: [
        { clause: 'region', in: ['350500', '359999'] },
        { any: [] },
        { clause: 'employees', from: 9, to: 3 },
      ],
    };
    const body = { ...content, criteria };
    const answer = await city.ask({ operation: 'draftPolicy', as: editor, body }, 400);
    expect(answer.json()).toMatchObject({
      errors: [
        { pointer: '/criteria/all/0/in/1', rule: 'unknownCode' },
        { pointer: '/criteria/all/1/any', rule: 'emptyAny' },
        { pointer: '/criteria/all/2', rule: 'emptyRange' },
      ],
    });
  });

  test.each([
    ['a number with 第', { documentNumber: '泉工信规〔2026〕第1号' }, '400 invalid-request'],
    ['a topic with #', { topics: ['技#改'] }, '400 invalid-request'],
    ['a file of nobody', { attachments: ['01K5XQ3V0GAB3C5D7E9F1G3H5J'] }, '422 attachment-unknown'],
    ['a last day before its issue', { validUntil: '2026-01-01' }, '422 validity-before-issue'],
  ])('is not begun with %s', async (_, over, problem) => {
    const body = { ...content, ...over };
    expect(await problemIn(city.api, { operation: 'draftPolicy', as: editor, body })).toBe(problem);
  });

  test('cannot be done to what it is not: the problem says where it stands', async () => {
    const policy = await drafted();
    const answer = await city.ask(policy.request('approvePolicy', approver, {}), 409);
    expect(answer.text).toContain('起草中');
    expect(answer.text).toContain('待审批');
  });
});

describe('who saves criteria', () => {
  test('is warned when nobody meets them, or more than half do, and is answered so again', async () => {
    const nobody = { all: [{ clause: 'region', in: ['350583'] }] };
    const draft = {
      operation: 'draftPolicy',
      as: editor,
      body: { ...content, criteria: nobody },
      headers: { 'idempotency-key': 'warned' },
    } as const;
    const { policyId, command } = await drafted({ criteria: nobody });
    expect((await city.ask(draft, 201)).json()).toMatchObject({ warnings: ['emptyAudience'] });
    await matchedCity(city.engine.table).profiles(
      [1, 2, 3].map((n) => profileOf(n, located(n === 1 ? '350583' : '350582'))),
    );
    expect((await city.ask(draft, 201)).json()).toMatchObject({ warnings: ['emptyAudience'] });
    const wide = { clause: 'region', in: ['350582'] };
    expect((await command('changeDraft', editor, { ...content, criteria: wide })).warnings).toEqual([
      'wideAudience',
    ]);
    expect((await command('proposePolicy', editor)).warnings).toEqual(['wideAudience']);
    const read = await city.ask({ operation: 'getPolicy', as: editor, params: { policyId } });
    expect(read.text).not.toContain('wideAudience');
  });
});

describe('the library', () => {
  test('is searched by topic, industry, region, department or open windows, one at a time', async () => {
    const criteria = {
      all: [
        { clause: 'region', in: ['350582'] },
        { clause: 'industry', in: ['1952'] },
      ],
    };
    const policy = await drafted({ criteria, topics: ['鞋服'] });
    await policy.published();
    const { policyId } = policy;
    const found = [
      {},
      { topic: '鞋服' },
      { industry: 'C' },
      { region: '350582' },
      { department: unitId },
      { windows: 'open' },
    ];
    for (const query of found) expect(await listed(query)).toContain(policyId);
    for (const query of [{ topic: '技改' }, { industry: 'A' }, { region: '350583' }]) {
      expect(await listed(query)).not.toContain(policyId);
    }
    expect(
      await problemIn(city.api, { operation: 'listLibrary', query: { topic: 'a', industry: 'C' } }),
    ).toBe('400 invalid-request');
    expect(await problemIn(city.api, { operation: 'listLibrary', query: { colour: 'red' } })).toBe(
      '400 invalid-request',
    );
  });

  test('goes on by its Link, whose filter stays', async () => {
    for (let n = 0; n < 2; n += 1) await (await drafted({ topics: ['连页'] })).published();
    const first = await city.ask({ operation: 'listLibrary', query: { topic: '连页', limit: '1' } });
    const link = /<\/library\?([^>]*)>; rel="next"/.exec(first.headers['link'] ?? '')?.[1] ?? '';
    const query = Object.fromEntries(new URLSearchParams(link));
    expect(query).toMatchObject({ topic: '连页', limit: '1' });
    const second = await city.ask({ operation: 'listLibrary', query });
    expect(second.headers['link']).toBeUndefined();
    expect(second.text).not.toBe(first.text);
  });

  test('is kept by caches for a minute and revalidated by its content', async () => {
    const first = await city.ask({ operation: 'listLibrary' });
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const headers = { 'if-none-match': first.headers['etag'] ?? '' };
    expect((await city.ask({ operation: 'listLibrary', headers }, 304)).text).toBe('');
    await (await drafted()).published();
    expect((await city.ask({ operation: 'listLibrary', headers })).headers['etag']).not.toBe(
      first.headers['etag'],
    );
  });

  test('has a feed of its latest changes', async () => {
    const answer = await city.api.send({ operation: 'getLibraryFeed' });
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    const entries = parseXml(answer.text).children.filter(({ name }) => name === 'entry');
    expect(entries.length).toBeGreaterThan(1);
  });
});

test('every operation of policies and of the library but the feed has answered as it promises', () => {
  const operations = operationsOf('policies', 'library').filter((id) => id !== 'getLibraryFeed');
  expect(operations.filter((id) => !city.answered.has(id))).toEqual([]);
});
