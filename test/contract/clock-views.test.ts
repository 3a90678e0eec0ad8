import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { DeadlineView } from '../../shared/http/views/deadline-view.ts';
import { TimelineView } from '../../shared/http/views/timeline-view.ts';
import { beijing, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { atBureau, lateWithDraft, timelineOf } from '../support/late-letters.ts';

const { writer, clerk, scienceLead, overseer } = citizens;
const { science, hub } = units;
const text = '请抓紧办理';

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

describe('the clock and the ETag', () => {
  test('who read the case before a tick may still act on it', async () => {
    const testCase = await lateWithDraft(city);
    const before = testCase.etag();
    expect((await testCase.read('getCase', scienceLead)).headers['etag']).toBe(before);
    await testCase.command('reportProgress', scienceLead, { text }, '2026-09-30 09:00');
    expect(testCase.etag()).not.toBe(before);
  });

  test('who revalidates what a tick has changed gets it anew', async () => {
    const testCase = await atBureau(city);
    const revalidate = async (status: number) =>
      city.ask(
        {
          operation: 'getCase',
          as: writer,
          params: { caseId: testCase.caseId },
          headers: { 'if-none-match': testCase.etag() },
        },
        status,
      );
    await revalidate(304);
    await city.tick(testCase.caseId, '2026-09-30 00:00');
    const anew = await revalidate(200);
    expect(CaseView.parse(anew.json()).lateSince).toBe(beijing('2026-09-30 00:00'));
    expect(anew.headers['etag']).toBe(testCase.etag());
  });
});

describe('what the enterprise reads', () => {
  test('is what concerns it: not how offices are held to their limits', async () => {
    const testCase = await atBureau(city);
    const { caseId, command, read } = testCase;
    await command('urgeCase', overseer, { text: '督办文字' }, '2026-09-28 16:00');
    await city.tick(caseId, '2026-09-29 08:30');
    await city.tick(caseId, '2026-09-30 00:00');
    await city.tick(caseId, '2026-09-30 08:30');
    await command('replyToUrge', scienceLead, { text: '回复文字' }, '2026-09-30 09:00');
    await command('reportProgress', scienceLead, { text: '进展文字' }, '2026-09-30 10:00');

    const theirs = await timelineOf(testCase, clerk);
    expect(theirs.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
      'submitted',
      'dispatched',
      'accepted',
      'designated',
      'urged',
      'firstStepMissed',
      'rungReached',
      'becameLate',
      'rungReached',
      'urgeUnanswered',
      'urgeReplied',
      'progressReported',
    ]);
    const mine = await timelineOf(testCase, writer);
    expect(mine.map(({ command: name, events }) => [name, ...events.map(({ type }) => type)])).toEqual([
      ['submit', 'submitted'],
      ['dispatch', 'dispatched'],
      ['designate', 'accepted', 'designated'],
      ['tick', 'becameLate'],
      ['report', 'progressReported'],
    ]);
    expect((await read('getTimeline', writer)).text).not.toMatch(/督办文字|回复文字|进展文字|urge|overseer/);
    const view = CaseView.parse((await read('getCase', writer)).json());
    expect(view).toMatchObject({ lateSince: beijing('2026-09-30 00:00'), ratingClosesOn: null });
    expect(view.office).toBeUndefined();
  });

  test('does not show an urge that was the first to meet the case late', async () => {
    const testCase = await atBureau(city);
    await testCase.command('urgeCase', overseer, { text }, '2026-09-30 09:00');
    expect((await timelineOf(testCase, writer)).at(-1)).toMatchObject({
      command: 'tick',
      as: 'system',
      unitId: null,
      accountId: null,
      events: [{ type: 'becameLate', id: `${testCase.caseId}.4.0` }],
    });
    expect((await timelineOf(testCase, clerk)).at(-1)).toMatchObject({
      command: 'urge',
      as: 'overseer',
      events: [{ type: 'becameLate', id: `${testCase.caseId}.4.0` }, { type: 'urged' }],
    });
  });

  test('comes in pages that may be empty, to the end', async () => {
    const testCase = await atBureau(city);
    for (const hour of [10, 11, 12])
      await testCase.command('urgeCase', clerk, { text }, `2026-09-28 ${hour}:00`);
    await testCase.command('supplementCase', writer, { text: '补充' }, '2026-09-28 13:00');
    const pages: string[][] = [];
    let next: string | undefined;
    do {
      const answer = await city.ask({
        operation: 'getTimeline',
        as: writer,
        params: { caseId: testCase.caseId },
        query: { limit: '2', ...(next !== undefined && { cursor: next }) },
      });
      pages.push(TimelineView.parse(answer.json()).items.map(({ command }) => command));
      next = /cursor=([^>]+)>/.exec(answer.headers['link'] ?? '')?.[1];
    } while (next !== undefined);
    expect(pages).toEqual([['submit', 'dispatch'], ['designate'], [], ['supplement']]);
  });
});

test('shares are shown to staff, once the case is late', async () => {
  const testCase = await atBureau(city);
  const shares = async (as: string, at: string) => {
    const answer = await city.ask({
      operation: 'getDeadline',
      as,
      params: { caseId: testCase.caseId },
      at: beijing(at),
    });
    return DeadlineView.parse(answer.json()).shares;
  };
  expect(await shares(clerk, '2026-09-29 23:59')).toBeUndefined();
  expect(await shares(clerk, '2026-09-30 00:00')).toEqual([
    { unitId: hub.id, days: 0, lateDays: 0 },
    { unitId: science.id, days: 3, lateDays: 1 },
  ]);
  expect(await shares(scienceLead, '2026-10-01 00:00')).toMatchObject([{}, { days: 3, lateDays: 1 }]);
  expect(await shares(writer, '2026-10-01 00:00')).toBeUndefined();
});
