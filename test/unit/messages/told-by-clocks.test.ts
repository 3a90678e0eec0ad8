import { describe, expect, test } from 'vitest';
import { noticeTable } from '../../../shared/domain/message/notice-table.ts';
import { beijing, clerk, leadOf, units, writer } from '../../support/case-world.ts';
import { cityDirectory, everybody, worksAt } from '../../support/messages/city-directory.ts';
import { dispatch, submit } from '../../support/messages/commit-chain.ts';
import {
  done,
  everyKind,
  lateStory,
  tick,
  urge,
  withDays,
  withUnit,
} from '../../support/messages/late-chain.ts';
import { atEnterprise, told, toldOf } from '../../support/messages/told-of.ts';

/** What is told of the commit that the late story has at that moment. */
async function toldAt(wallClock: string, directory = cityDirectory()) {
  const commit = lateStory.find(({ at }) => at === beijing(wallClock));
  if (commit === undefined) throw new Error(`nothing happens at ${wallClock}`);
  return toldOf(commit, directory);
}

const hub = ['clerk', 'clerk2', 'supervisor'];

describe('what falls due tells', () => {
  test('a first step that is missing: who is in charge of the holder, and the hub supervisor', async () => {
    expect(await told(submit, dispatch, tick('2026-09-29 08:30'))).toEqual([
      'lead: firstStepMissed/holder ✉',
      'supervisor: firstStepMissed/supervisors ✉',
      'lead: rungReached/holder ✉',
    ]);
    expect(await told(submit, tick('2026-09-28 12:00'))).toEqual(
      hub.map((person) => `${person}: firstStepMissed/holder ✉`),
    );
  });

  test('lateness: nobody at midnight; handler, lead and supervisor at the opening', async () => {
    expect(await toldAt('2026-09-30 00:00')).toEqual([]);
    expect(await toldAt('2026-09-30 08:30')).toEqual([
      'handler: rungReached/handler ✉',
      'lead: rungReached/holder ✉',
      'supervisor: rungReached/supervisors ✉',
    ]);
  });

  test('the further rungs: lead, supervisor and leader; then the overseer too', async () => {
    const second = [
      'lead: rungReached/holder ✉',
      'supervisor: rungReached/supervisors ✉',
      'mayor: rungReached/leaders ✉',
    ];
    expect(await toldAt('2026-10-08 08:30')).toEqual(second);
    expect(await toldAt('2026-10-12 08:30')).toEqual([...second, 'overseer: rungReached/overseers ✉']);
  });

  test('after an outage: the highest rung alone, in the inbox and by mail', async () => {
    expect(await told(...withUnit, tick('2026-10-12 08:30'))).toEqual([
      'lead: firstStepMissed/holder ✉',
      'supervisor: firstStepMissed/supervisors ✉',
      'lead: rungReached/holder ✉',
      'supervisor: rungReached/supervisors ✉',
      'mayor: rungReached/leaders ✉',
      'overseer: rungReached/overseers ✉',
    ]);
  });

  test('somebody in several roles: once, as the first of them', async () => {
    const both = { ...everybody.mayor, memberships: [worksAt(units.hub, 'leader', 'overseer')] };
    const { overseer: _, ...others } = everybody;
    const directory = cityDirectory(Object.values({ ...others, mayor: both }));
    expect(await toldAt('2026-10-12 08:30', directory)).toEqual([
      'lead: rungReached/holder ✉',
      'supervisor: rungReached/supervisors ✉',
      'mayor: rungReached/leaders ✉',
    ]);
  });

  test('late at the hub: its clerks and supervisors, each once', async () => {
    expect(await told(submit, tick('2026-09-28 12:00'), tick('2026-09-30 08:30'))).toEqual(
      hub.map((person) => `${person}: rungReached/holder ✉`),
    );
  });

  test('a report that is missing: lead and supervisor; one that comes: the supervisor, on the workbench', async () => {
    expect(await toldAt('2026-10-13 08:30')).toEqual([
      'lead: reportMissed/holder ✉',
      'supervisor: reportMissed/supervisors ✉',
    ]);
    expect(await toldAt('2026-10-13 10:00')).toEqual(['supervisor: progressReported/supervisors']);
  });

  test('the third report missing in a row: up to the overseer', async () => {
    const withoutReports = ['2026-10-13', '2026-10-20', '2026-10-27'].map((day) => tick(`${day} 08:30`));
    expect(await told(...withUnit, tick('2026-10-12 08:30'), ...withoutReports)).toEqual([
      'lead: reportMissed/holder ✉',
      'supervisor: reportMissed/supervisors ✉',
      'mayor: reportMissed/leaders ✉',
      'overseer: reportMissed/overseers ✉',
    ]);
  });

  test('the close of a case: the enterprise, on its workbench', async () => {
    expect(await toldAt('2026-10-30 00:00')).toEqual(atEnterprise('closed', ''));
  });
});

describe('an urge tells', () => {
  test('lead and handler', async () => {
    expect(await toldAt('2026-10-08 10:00')).toEqual(['lead: urged/holder ✉', 'handler: urged/handler ✉']);
  });

  test('who urged, once there is a reply', async () => {
    expect(await toldAt('2026-10-10 09:00')).toEqual(['mayor: urgeReplied/urgers ✉']);
  });

  test('everybody who urged, lead and supervisor, when there is none; each once', async () => {
    expect(await toldAt('2026-10-10 08:30')).toEqual([
      'lead: urgeUnanswered/holder ✉',
      'mayor: urgeUnanswered/urgers ✉',
      'supervisor: urgeUnanswered/supervisors ✉',
    ]);
    const byTwo = [urge('2026-09-28 16:00'), urge('2026-09-28 16:30', clerk)];
    const unanswered = await told(...withUnit, ...byTwo, tick('2026-09-30 08:30'));
    expect(unanswered.filter((line) => line.includes('urgeUnanswered'))).toEqual([
      'lead: urgeUnanswered/holder ✉',
      'mayor: urgeUnanswered/urgers ✉',
      'clerk: urgeUnanswered/urgers ✉',
      'supervisor: urgeUnanswered/supervisors ✉',
    ]);
  });

  test('nobody who holds no office any more from which one urges', async () => {
    const left = { ...everybody.mayor, memberships: [worksAt(units.hub, 'policyEditor')] };
    const { mayor: _, ...others } = everybody;
    for (const people of [Object.values(others), Object.values({ ...others, left })]) {
      expect(await toldAt('2026-10-10 09:00', cityDirectory(people))).toEqual([]);
    }
  });
});

describe('a date that the calendar moves tells', () => {
  const moved = withDays({ '2026-09-28': 'off' });

  test('enterprise, handler and lead', async () => {
    expect(await told(...withUnit, tick('2026-09-28 12:00', moved))).toEqual([
      ...atEnterprise('redated'),
      'handler: redated/handler ✉',
      'lead: redated/holder ✉',
    ]);
  });

  test('also whoever comes by first with a command, who did not move it', async () => {
    const accept = done('2026-09-28 12:00', { type: 'accept', by: leadOf(units.science) }, moved);
    expect(await told(submit, dispatch, accept)).toEqual([
      ...atEnterprise('redated'),
      'lead: redated/holder ✉',
      ...atEnterprise('accepted', ''),
    ]);
  });

  test('nobody, when the case is withdrawn by the same commit', async () => {
    const withdraw = done('2026-09-28 12:00', { type: 'withdraw', by: writer, reason: null }, moved);
    expect((await told(...withUnit, withdraw)).filter((line) => line.includes('redated'))).toEqual([]);
  });

  test('the offices alone, when only their first step moves', async () => {
    const stepMoved = withDays({ '2026-09-27': 'work', '2026-09-28': 'off' });
    expect(await told(submit, dispatch, tick('2026-09-28 12:00', stepMoved))).toEqual([
      'lead: redated/holder ✉',
    ]);
  });
});

test('these commits hold every kind of event', () => {
  const kinds = new Set(everyKind.flatMap(({ events }) => events.map(({ type }) => type)));
  expect(kinds).toEqual(new Set(Object.keys(noticeTable)));
});
