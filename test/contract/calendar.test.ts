import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CalendarView, NoticeView, ProposalView } from '../../shared/http/views/calendar-view.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import { beijing } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';
import { correction2026, document2027 } from '../support/made-up-notices.ts';

const { writer, clerk, administrator, otherAdministrator, auditor } = citizens;

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

type Request = TestRequest & { readonly operation: OperationId };
type Over = Partial<Omit<TestRequest, 'operation'>>;

const at = beijing('2026-11-26 09:00');
const params = { year: '2027' };
const propose = (notice: object = document2027, over: Over = {}): Request => ({
  operation: 'proposeNotice',
  as: administrator,
  at,
  body: { year: 2027, notice },
  ...over,
});
const approve = (revision: number, over: Over = {}): Request => ({
  operation: 'approveProposal',
  as: otherAdministrator,
  at,
  params,
  headers: { 'if-match': `"${revision}"` },
  ...over,
});
const reject = (revision: number, over: Over = {}): Request => ({
  ...approve(revision),
  operation: 'rejectProposal',
  body: { reason: '与原文不符' },
  ...over,
});
const proposal = async (request: Request, status = 200): Promise<ProposalView> =>
  ProposalView.parse((await city.ask(request, status)).json());
const calendar = async (as: string, now = at): Promise<CalendarView> =>
  CalendarView.parse((await city.ask({ operation: 'getCalendar', as, at: now })).json());

describe('the calendar as it comes with the system', () => {
  test.each([
    ['2026-10-31 23:59', null],
    ['2026-11-01 00:00', 2027],
  ])('on %s misses %s', async (now, missingNotice) => {
    const found = await calendar(writer, beijing(now));
    expect(found).toMatchObject({ revision: 0, missingNotice });
    expect(found.notices.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  test('shows the notice of a year with its sources; a year without one is not found', async () => {
    const notice = NoticeView.parse(
      (await city.ask({ operation: 'getNotice', as: writer, params: { year: '2026' } })).json(),
    );
    expect(notice).toMatchObject({
      version: 1,
      documentNumbers: ['国办发明电〔2025〕7号'],
      sources: ['https://www.gov.cn/zhengce/content/202511/content_7047090.htm'],
      adoptedAt: null,
    });
    expect(notice.days).toHaveLength(39);
    await city.ask({ operation: 'getNotice', as: writer, params }, 404);
    await city.ask({ operation: 'getNotice', as: writer, params: { year: '27' } }, 400);
  });

  test('tells administrators and auditors that nothing is being recounted, others nothing of it', async () => {
    expect((await calendar(administrator)).recount).toBeNull();
    expect((await calendar(auditor)).recount).toBeNull();
    expect((await calendar(clerk)).recount).toBeUndefined();
  });
});

describe('who is no administrator', () => {
  test.each<[string, Request]>([
    ['proposes nothing', propose(document2027, { as: clerk })],
    ['approves nothing', approve(1, { as: clerk })],
    ['rejects nothing', reject(1, { as: auditor })],
    ['sees no proposals', { operation: 'listProposals', as: clerk }],
    ['sees no proposal', { operation: 'getProposal', as: writer, params }],
    ['sees no calendar without an account', { operation: 'getCalendar', as: 'stranger' }],
    [
      'sees no notice without an account',
      { operation: 'getNotice', as: 'stranger', params: { year: '2026' } },
    ],
  ])('%s', async (_, request) => {
    expect(await problemIn(city.api, request)).toBe('403 forbidden');
  });
});

describe('what is sent', () => {
  const [first, ...others] = document2027.days;
  const on = (year: number): Over => ({ body: { year, notice: document2027 } });

  test('is told by place and rule what is wrong with it, in both languages', async () => {
    const days = [{ ...first, weekday: 'Mon' }, first, ...others];
    const request = propose({ ...document2027, days, makeUpWorkdays: [] });
    const { errors } = await problemOf(city.api, request);
    expect(errors).toEqual([
      { pointer: '/notice/days/0/weekday', rule: 'wrongWeekday', message: '与日期不符' },
      { pointer: '/notice/days/1/date', rule: 'listedTwice', message: '日期重复' },
      { pointer: '/notice/makeUpWorkdays', rule: 'contradictsDays', message: '与 days 不一致' },
    ]);
    const inEnglish = await problemOf(city.api, { ...request, headers: { 'accept-language': 'en' } });
    expect(inEnglish.errors?.map(({ message }) => message)).toContain('is listed twice');
  });

  test.each<[string, Request, string]>([
    ['days of another year', propose(document2027, on(2026)), '400 invalid-request'],
    ['a field that nobody knows', propose({ ...document2027, holidays: [] }), '400 invalid-request'],
    [
      'a notice two years ahead',
      propose(document2027, { at: beijing('2025-12-31 12:00') }),
      '422 notice-too-early',
    ],
    ['a year that is over', propose(document2027, { at: beijing('2028-01-01 00:00') }), '422 year-over'],
    ['an approval of nothing', approve(1), '404 not-found'],
    ['a rejection of nothing', reject(1), '404 not-found'],
    ['an approval without If-Match', approve(1, { headers: {} }), '428 if-match-required'],
  ])('%s is refused', async (_, request, problem) => {
    expect(await problemIn(city.api, request)).toBe(problem);
  });
});

describe('a notice', () => {
  test('is proposed once, however often the request is sent', async () => {
    const headers = { 'idempotency-key': 'proposal-1' };
    const first = await city.ask(propose(document2027, { headers, requestId: 'same' }), 201);
    expect(first.headers).toMatchObject({ etag: '"1"', location: '/calendar/proposals/2027' });
    const again = await city.ask(propose(document2027, { headers, requestId: 'same' }), 201);
    expect(again).toMatchObject({ text: first.text, headers: first.headers });
    const other = propose({ ...document2027, note: '更正' }, { headers });
    expect(await problemIn(city.api, other)).toBe('422 key-reused');

    const { items } = (await city.ask({ operation: 'listProposals', as: auditor })).json() as {
      items: readonly unknown[];
    };
    expect(items).toEqual([first.json()]);
    expect(ProposalView.parse(first.json())).toMatchObject({ revision: 1, notice: { version: 1 } });
  });

  test('is not in force while it waits', async () => {
    await city.ask({ operation: 'getNotice', as: writer, params }, 404);
    expect(await calendar(administrator)).toMatchObject({ revision: 0, missingNotice: 2027, recount: null });
  });

  test('is not approved by who proposed it', async () => {
    expect(await problemIn(city.api, approve(1, { as: administrator }))).toBe('403 own-proposal');
  });

  test('that was replaced meanwhile is not approved by who read the one before', async () => {
    const replaced = await proposal(propose({ ...document2027, note: '补充说明' }), 201);
    expect(replaced).toMatchObject({ revision: 2, notice: { version: 1, note: '补充说明' } });
    const { answer, ...problem } = await problemOf(city.api, approve(1));
    expect({ status: problem.status, etag: answer.headers['etag'] }).toEqual({ status: 412, etag: '"2"' });
  });

  test('is rejected with a reason, and then neither approved nor rejected again', async () => {
    const rejected = await proposal(reject(2));
    expect(rejected).toMatchObject({
      revision: 3,
      decided: { outcome: 'rejected', by: otherAdministrator, reason: '与原文不符' },
    });
    expect(await problemIn(city.api, approve(3))).toBe('409 proposal-decided');
    expect(await problemIn(city.api, reject(3))).toBe('409 proposal-decided');
  });

  test('is approved by another administrator, once, and in force at once', async () => {
    await proposal(propose(), 201);
    const read = await city.ask({ operation: 'getProposal', as: otherAdministrator, params });
    expect(read.headers['etag']).toBe('"4"');
    const headers = { 'if-match': '"4"', 'idempotency-key': 'approval-1' };
    const first = await city.ask(approve(4, { headers, requestId: 'same' }));
    expect(first.headers['etag']).toBe('"5"');
    const again = await city.ask(approve(4, { headers, requestId: 'same' }));
    expect(again).toMatchObject({ text: first.text, headers: first.headers });

    expect(await calendar(administrator)).toMatchObject({
      revision: 1,
      missingNotice: null,
      recount: {
        notice: { year: 2027, version: 1 },
        approvedAt: at,
        notBefore: '2026-11-26T01:01:30.000Z',
        counts: { seen: 0, moved: 0 },
        endedAt: null,
      },
    });
    const notice = await city.ask({ operation: 'getNotice', as: writer, params });
    expect(notice.json()).toMatchObject({
      version: 1,
      documentNumbers: document2027.documentNumbers,
      adoptedAt: at,
    });
  });

  test('that says what is in force already is not proposed', async () => {
    expect(await problemIn(city.api, propose())).toBe('409 notice-unchanged');
  });

  test('is corrected by its second version, which shows what it changes', async () => {
    const corrected = await proposal(propose({ ...document2027, days: document2027.days.slice(0, -1) }), 201);
    expect(corrected).toMatchObject({
      revision: 6,
      notice: { version: 2 },
      changes: [{ date: '2027-02-20', working: false, reason: 'weekend' }],
    });
    await proposal(approve(6));
    expect((await calendar(administrator)).revision).toBe(2);
  });

  test('of which two people approve the same proposal at once is adopted once', async () => {
    await proposal({ ...propose(), body: correction2026('更正') }, 201);
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => city.api.send(approve(1, { params: { year: '2026' } }))),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => ![200, 412, 503].includes(status))).toEqual([]);
    expect((await calendar(administrator)).revision).toBe(3);
  });
});
