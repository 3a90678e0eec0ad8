import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { beijing, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi, type TestCase } from '../support/city-api.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';
import { atBureau, lateWithDraft, officeOf, timelineOf } from '../support/late-letters.ts';

const { writer, clerk, supervisor, scienceLead, scienceHandler, talentLead, leader, overseer } = citizens;
const { science, hub, talent } = units;
const text = '请抓紧办理';

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

const refused = (
  testCase: TestCase,
  operation: Parameters<TestCase['command']>[0],
  as: string,
  at: string,
) => ({
  operation,
  as,
  params: { caseId: testCase.caseId },
  headers: { 'if-match': testCase.etag() },
  body: { text },
  at: beijing(at),
});
describe('an urge', () => {
  test.each([clerk, supervisor, overseer])('by %s, and its reply', async (by) => {
    const testCase = await atBureau(city);
    await testCase.command('urgeCase', by, { text }, '2026-09-28 10:00');
    expect((await officeOf(testCase))?.urge).toEqual({ replyBy: beijing('2026-09-30 00:00'), missed: false });
    await testCase.command('replyToUrge', scienceLead, { text: '正在核实' }, '2026-09-28 11:00');
    expect((await officeOf(testCase))?.urge).toBeNull();
    const again = refused(testCase, 'replyToUrge', scienceLead, '2026-09-28 12:00');
    expect(await problemIn(city.api, again)).toBe('409 not-urged');
    const own = by === overseer ? talent : hub;
    expect((await timelineOf(testCase, scienceLead)).slice(3)).toMatchObject([
      { command: 'urge', accountId: by, unitId: own.id, events: [{ type: 'urged', texts: { text } }] },
      { command: 'replyToUrge', unitId: science.id, events: [{ texts: { text: '正在核实' } }] },
    ]);
  });

  test('stands open until it is replied to, missed or not, and a second joins it', async () => {
    const testCase = await atBureau(city);
    await testCase.command('urgeCase', clerk, { text }, '2026-09-28 10:00');
    await testCase.command('urgeCase', overseer, { text }, '2026-09-29 10:00');
    expect((await officeOf(testCase))?.urge).toEqual({ replyBy: beijing('2026-09-30 00:00'), missed: false });
    await city.tick(testCase.caseId, '2026-09-30 08:30');
    expect((await officeOf(testCase))?.urge).toEqual({ replyBy: beijing('2026-09-30 00:00'), missed: true });
    await testCase.command('replyToUrge', scienceLead, { text }, '2026-09-30 10:00');
    expect((await officeOf(testCase))?.urge).toBeNull();
  });

  test('by a leader: of a direct letter at once, of another once the leaders are told of it', async () => {
    const direct = await atBureau(city, { addressee: 'leaders' });
    await direct.command('urgeCase', leader, { text });
    const other = await atBureau(city);
    // The second rung after the due day: holidays lie between the 30th and the 8th.
    for (const [tickAt, urgeAt] of [
      ['2026-09-30 08:30', '2026-10-08 08:29'],
      ['2026-10-08 08:29', '2026-10-08 08:29'],
    ] as const) {
      await city.tick(other.caseId, tickAt);
      expect(await problemIn(city.api, refused(other, 'urgeCase', leader, urgeAt))).toBe('404 not-found');
    }
    await city.tick(other.caseId, '2026-10-08 08:30');
    expect(await officeOf(other)).toMatchObject({ leaderTold: true });
    await other.command('urgeCase', leader, { text }, '2026-10-08 09:00');
    const read = await other.read('getCase', leader);
    expect(CaseView.parse(read.json()).commandsOpenToMe).toEqual(['urge']);
  });

  test('is for those above, and for what lies with a unit', async () => {
    const testCase = await atBureau(city);
    const by = async (as: string) =>
      problemIn(city.api, refused(testCase, 'urgeCase', as, '2026-09-28 10:00'));
    expect(await by(scienceLead)).toBe('403 forbidden');
    expect(await by(writer)).toBe('403 forbidden');
    expect(await by(talentLead)).toBe('404 not-found');
    const atHub = await city.begin();
    expect(await problemIn(city.api, refused(atHub, 'urgeCase', overseer, '2026-09-28 10:00'))).toBe(
      '409 wrong-status',
    );
  });
});

describe('a progress report', () => {
  test('is for what is late, on the instant', async () => {
    const testCase = await atBureau(city);
    const report = (at: string) => refused(testCase, 'reportProgress', scienceLead, at);
    expect(await problemIn(city.api, report('2026-09-29 23:59'))).toBe('409 not-late');
    // Late by the clock on the wall, whether the sweep has come by or not.
    await testCase.command('reportProgress', scienceLead, { text: '正在会商' }, '2026-09-30 00:00');
    expect(await officeOf(testCase)).toMatchObject({ reportDueAt: beijing('2026-10-14 00:00') });
    const byHandler = refused(testCase, 'reportProgress', scienceHandler, '2026-09-30 09:00');
    expect(await problemIn(city.api, byHandler)).toBe('403 forbidden');
  });

  test('that is missing is counted', async () => {
    const testCase = await atBureau(city);
    await city.tick(testCase.caseId, '2026-10-14 08:30');
    expect(await officeOf(testCase)).toMatchObject({
      reportsMissed: 1,
      reportDueAt: beijing('2026-10-20 00:00'),
    });
  });
});

describe('a late answer', () => {
  test('says why it is late', async () => {
    const testCase = await lateWithDraft(city);
    const release = { ...refused(testCase, 'releaseAnswer', scienceLead, '2026-10-08 10:00') };
    const body = { contactWaiver: '企业电话无人接听' };
    const problem = await problemOf(city.api, { ...release, body });
    expect(problem).toMatchObject({
      status: 422,
      type: '/problems/lateness-reason-missing',
      errors: [{ pointer: '/latenessReason' }],
    });
    const reason = { ...body, latenessReason: '需多部门会商' };
    const card = await testCase.command('releaseAnswer', scienceLead, reason, '2026-10-08 10:00');
    expect(card.status).toBe('answered');
    expect((await timelineOf(testCase, writer)).at(-1)?.events).toMatchObject([
      { type: 'answerReleased', texts: { latenessReason: '需多部门会商' } },
    ]);
    expect((await testCase.read('getTimeline', writer)).text).not.toContain(body.contactWaiver);
  });

  test('closes when the time to rate it is over', async () => {
    const testCase = await lateWithDraft(city);
    const release = { contactWaiver: '企业电话无人接听', latenessReason: '需多部门会商' };
    await testCase.command('releaseAnswer', scienceLead, release, '2026-10-08 10:00');
    expect(await city.tick(testCase.caseId, '2026-10-23 23:59')).toBe('idle');
    expect(await city.tick(testCase.caseId, '2026-10-24 00:00')).toBe('fired');
    const view = CaseView.parse((await testCase.read('getCase', writer)).json());
    expect(view).toMatchObject({ status: 'closed', ratingClosesOn: '2026-10-23' });
  });
});
