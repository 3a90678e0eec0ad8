import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { traceKey } from '../../shared/adapters/dynamo/keys.ts';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { CaseId } from '../../shared/domain/case/case-id.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { nextCursorIn } from '../../shared/http/paging.ts';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { TraceListView } from '../../shared/http/views/trace-view.ts';
import { beijing, enterpriseId, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi, type TestCase } from '../support/city-api.ts';
import { deputyOf, everybody } from '../support/messages/city-directory.ts';
import { tableRequestsOf } from '../support/permissions/table-requests.ts';

const { writer, clerk, auditor, overseer, scienceLead, scienceHandler, talentLead } = citizens;
const person = { name: '欧阳示一', email: 'writer@example.com', phone: '13800000001' };

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
  await dynamoDirectoryWriter(city.engine.table).putAccount({
    id: writer,
    ...person,
    language: 'zh-CN',
    memberships: [{ kind: 'enterprise', manages: false, enterpriseId }],
  });
});
afterAll(async () => city.engine.stop());

async function atBureau(): Promise<TestCase> {
  const testCase = await city.begin();
  await testCase.command('dispatchCase', clerk, { lead: units.science.id, assisting: [units.talent.id] });
  await testCase.command('designateHandler', scienceLead, { handler: scienceHandler });
  return testCase;
}

const tracesOf = async (caseId: string) =>
  TraceListView.parse(
    (await city.ask({ operation: 'listCaseTraces', as: auditor, params: { caseId } })).json(),
  ).items;

describe('reading a case', () => {
  test('leaves a trace of each member of staff, and none of the enterprise', async () => {
    const { caseId } = await atBureau();
    const read = async (
      operation: 'getCase' | 'getTimeline' | 'getDeadline',
      as: string,
      at: string,
      status = 200,
    ) => city.ask({ operation, as, params: { caseId }, at: beijing(at) }, status);
    await read('getCase', writer, '2026-09-28 10:00');
    await read('getTimeline', writer, '2026-09-28 10:01');
    await read('getCase', scienceHandler, '2026-09-28 10:02');
    await read('getTimeline', talentLead, '2026-09-28 10:03');
    await read('getCase', auditor, '2026-09-28 10:04');
    // The explained date tells nothing of anybody.
    await read('getDeadline', overseer, '2026-09-28 10:05');
    await read('getCase', 'stranger', '2026-09-28 10:06', 404);

    const trace = { caseId, actingFor: null };
    expect(await tracesOf(caseId)).toEqual([
      { ...trace, accountId: auditor, at: beijing('2026-09-28 10:04'), read: 'case', as: 'auditor' },
      { ...trace, accountId: talentLead, at: beijing('2026-09-28 10:03'), read: 'timeline', as: 'assisting' },
      { ...trace, accountId: scienceHandler, at: beijing('2026-09-28 10:02'), read: 'case', as: 'handler' },
    ]);
  });

  test('as a deputy names both', async () => {
    const { caseId } = await atBureau();
    await dynamoDirectoryWriter(city.engine.table).putAccount({
      ...everybody.colleague,
      id: AccountId.parse('deputy'),
      memberships: [deputyOf(scienceHandler, 'unitHandler')],
    });
    const at = beijing('2026-09-28 10:00');
    await city.ask({ operation: 'getCase', as: 'deputy', params: { caseId }, at });
    expect(await tracesOf(caseId)).toEqual([
      { caseId, accountId: 'deputy', at, read: 'case', as: 'handler', actingFor: scienceHandler },
    ]);
  });

  test('costs staff one write and one read more than the enterprise, and the explained date neither', async () => {
    const { read } = await atBureau();
    const requestsOf = async (...asked: Parameters<TestCase['read']>) =>
      (await tableRequestsOf(async () => read(...asked))).requests;
    expect(await requestsOf('getCase', writer)).toEqual(['GetItem', 'Query']);
    expect(await requestsOf('getCase', clerk)).toEqual(['GetItem', 'GetItem', 'PutItem', 'Query']);
    expect(await requestsOf('getTimeline', writer)).toEqual(['GetItem', 'Query', 'Query']);
    expect(await requestsOf('getTimeline', clerk)).toEqual(['GetItem', 'PutItem', 'Query', 'Query']);
    // The calendar is looked up by whoever comes first.
    await read('getDeadline', clerk);
    expect(await requestsOf('getDeadline', clerk)).toEqual(['GetItem', 'Query']);
  });

  test('answered as unchanged is traced too: the reader has what was read before', async () => {
    const { caseId, etag } = await atBureau();
    const again = { params: { caseId }, headers: { 'if-none-match': etag() } };
    await city.ask({ operation: 'getCase', as: clerk, ...again }, 304);
    expect(await tracesOf(caseId)).toMatchObject([{ accountId: clerk, read: 'case' }]);
  });

  test('keeps the trace as long as the city decides', async () => {
    const { caseId } = await atBureau();
    const at = beijing('2026-09-28 10:00');
    await city.ask({ operation: 'getCase', as: clerk, params: { caseId }, at });
    const key = traceKey.keyOf({ caseId: CaseId.parse(caseId), at, accountId: clerk, read: 'case' });
    const { table } = city.engine;
    const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key }));
    expect(Item?.['expiresAtEpoch']).toBe(Date.parse('2029-09-28T10:00:00+08:00') / 1000);
  });
});

describe('the traces', () => {
  test('of a person are listed page by page, latest first', async () => {
    const read: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      const { caseId } = await atBureau();
      await city.ask({
        operation: 'getCase',
        as: scienceLead,
        params: { caseId },
        at: beijing(`2026-09-28 10:0${n}`),
      });
      read.push(caseId);
    }
    const listed: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const query = { limit: '2', ...(cursor !== undefined && { cursor }) };
      const params = { accountId: scienceLead };
      const page = await city.ask({ operation: 'listAccountTraces', as: auditor, params, query });
      listed.push(
        ...TraceListView.parse(page.json()).items.flatMap((trace) =>
          'caseId' in trace ? [trace.caseId] : [],
        ),
      );
      cursor = nextCursorIn(page.headers['link'] ?? null);
      pages += 1;
    } while (cursor !== undefined);
    expect(listed).toEqual(read.toReversed());
    expect(pages).toBe(2);
  });

  test('are for auditors alone, and of what there is', async () => {
    const { caseId } = await atBureau();
    for (const as of [writer, clerk, scienceLead, 'stranger']) {
      await city.ask({ operation: 'listCaseTraces', as, params: { caseId } }, 403);
      await city.ask({ operation: 'listAccountTraces', as, params: { accountId: clerk } }, 403);
    }
    expect(await tracesOf(caseId)).toEqual([]);
    const nobodys = '01K5XQ00000000000000000099';
    await city.ask({ operation: 'listCaseTraces', as: auditor, params: { caseId: nobodys } }, 404);
    await city.ask({ operation: 'listAccountTraces', as: auditor, params: { accountId: 'nobody' } }, 404);
  });
});

describe('the writer of a letter', () => {
  test('is known to who handles it, masked for other staff, and mailed by none of them', async () => {
    const { read } = await atBureau();
    const writerFor = async (as: string) => {
      const answer = await read('getCase', as);
      expect(answer.text).not.toContain(person.email);
      return CaseView.parse(answer.json()).office?.writer;
    };
    const known = { name: person.name, phone: person.phone, masked: false };
    for (const as of [clerk, scienceLead, scienceHandler]) expect(await writerFor(as)).toEqual(known);
    const masked = { name: '欧阳**', phone: '138****0001', masked: true };
    for (const as of [talentLead, overseer, auditor]) expect(await writerFor(as)).toEqual(masked);
    expect(await writerFor(writer)).toBeUndefined();
  });

  test('is in no list and in no timeline', async () => {
    const { caseId } = await atBureau();
    const unit = { params: { unitId: units.science.id } };
    const lists = [
      await city.ask({ operation: 'listUnitCases', as: scienceLead, ...unit }),
      await city.ask({ operation: 'listSubtreeCases', as: clerk, ...unit }),
      await city.ask({ operation: 'listEnterpriseCases', as: clerk, params: { enterpriseId } }),
      await city.ask({ operation: 'listTriage', as: clerk }),
      await city.ask({ operation: 'listLateCases', as: clerk }),
      await city.ask({ operation: 'getTimeline', as: clerk, params: { caseId } }),
    ];
    expect(lists.some(({ text }) => text.includes(caseId))).toBe(true);
    for (const { text } of lists) {
      for (const word of Object.values(person)) expect(text).not.toContain(word);
    }
  });
});
