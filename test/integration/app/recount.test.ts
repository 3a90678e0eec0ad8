import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { headerKey } from '../../../shared/adapters/dynamo/keys.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { commandCase } from '../../../shared/app/command-case.ts';
import { notify } from '../../../shared/app/notify.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { CaseId } from '../../../shared/domain/case/case-id.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { plusSeconds } from '../../../shared/domain/time/instant.ts';
import { beijing, units } from '../../support/case-world.ts';
import { attemptBy, citizens, submitted } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { document2027, notice2027 } from '../../support/made-up-notices.ts';
import { MemoryMessages } from '../../support/messages/memory-messages.ts';
import { noticeInItem } from '../../support/messages/notice-in.ts';
import { Killed } from '../../support/mortal.ts';
import { beginsAfter, recountWorld, type RecountWorld } from '../../support/recount-world.ts';

let engine: Engine;
let world: RecountWorld;

beforeEach(async () => {
  engine = await startEngine();
  world = await recountWorld(engine);
});
afterEach(async () => engine.stop());

const approvedAt = beijing('2026-12-31 09:30');
const begin = beginsAfter(approvedAt);

/** Letters, and their due days by weekends alone and by the made-up notice, under which 1 January is off. */
const letters: readonly (readonly [at: string, kind: CaseKind, before: string, after: string])[] = [
  ['2026-12-17 10:00', 'appeal', '2026-12-31', '2026-12-31'],
  ['2026-12-18 10:00', 'appeal', '2027-01-01', '2027-01-04'],
  ['2026-12-25 10:00', 'suggestion', '2027-01-01', '2027-01-04'],
  ['2026-12-28 10:00', 'suggestion', '2027-01-04', '2027-01-05'],
  ['2026-12-30 10:00', 'consultation', '2027-01-01', '2027-01-04'],
];
const movedLetters = letters.filter(([, , before, after]) => before !== after);

const submitAll = async (): Promise<readonly CaseId[]> => {
  const caseIds: CaseId[] = [];
  for (const [at, kind] of letters) caseIds.push(await submitted(world.deps, beijing(at), { kind }));
  return caseIds;
};
const redatedIn = (commits: readonly Commit[]) =>
  commits.flatMap(({ events }) => events.filter((event) => event.type === 'redated'));
const standing = async (caseId: CaseId) => {
  const commits = await world.commits(caseId);
  const { dueOn, provisional } = commits.at(-1)?.after ?? {};
  const notices = redatedIn(commits).map(({ notice }) => notice);
  return { dueOn, provisional, version: commits.length, notices };
};
const allStanding = async (caseIds: readonly CaseId[]) => Promise.all(caseIds.map(standing));

describe('a notice for 2027', () => {
  const notice = { year: 2027, version: 1 };

  test('moves exactly the open cases that it touches, once each, and names itself', async () => {
    const caseIds = await submitAll();
    expect(await allStanding(caseIds)).toMatchObject(
      letters.map(([, , dueOn]) => ({ dueOn, provisional: dueOn >= '2027', notices: [] })),
    );
    await world.adopt(notice2027(), approvedAt);
    expect(await world.recount(begin)).toEqual({ seen: letters.length, moved: movedLetters.length });
    expect(await allStanding(caseIds)).toMatchObject(
      letters.map(([, , before, dueOn]) => ({
        dueOn,
        provisional: false,
        notices: before === dueOn ? [] : [notice],
      })),
    );
    expect(await world.recounts.job()).toMatchObject({
      counts: { moved: movedLetters.length },
      endedAt: begin,
    });
  });

  test('changes nothing when its recount is run again, from the beginning too', async () => {
    const caseIds = await submitAll();
    await world.adopt(notice2027(), approvedAt);
    const atFirst = await world.recounts.job();
    await world.recount(begin);
    const after = await allStanding(caseIds);
    expect(await world.recount(plusSeconds(begin, 60))).toEqual({ seen: 0, moved: 0 });

    const ended = await world.recounts.job();
    if (atFirst === undefined || ended === undefined) throw new Error('an adoption brings a job');
    await world.recounts.keep(ended, { ...atFirst, step: ended.step + 1 });
    expect(await world.recount(plusSeconds(begin, 120))).toEqual({ seen: letters.length, moved: 0 });
    expect(await allStanding(caseIds)).toEqual(after);
  });

  test('is not counted by before everybody counts by it', async () => {
    const caseIds = await submitAll();
    await world.adopt(notice2027(), approvedAt);
    const before = await allStanding(caseIds);
    expect(await world.recount(plusSeconds(begin, -1))).toEqual({ seen: 0, moved: 0 });
    expect(await allStanding(caseIds)).toEqual(before);
  });

  test('leaves cases alone that are over', async () => {
    const at = beijing('2026-12-30 11:00');
    const withdrawn = await submitted(world.deps, at, { kind: 'appeal' });
    const answered = await submitted(world.deps, at, { kind: 'appeal' });
    await commandCase(world.deps, attemptBy(citizens.writer, at), withdrawn, 1, {
      type: 'withdraw',
      reason: null,
    });
    const answer = { type: 'release', answer: '答复。', contactWaiver: null, latenessReason: null } as const;
    await commandCase(world.deps, attemptBy(citizens.clerk, at), answered, 1, answer);
    const before = await allStanding([withdrawn, answered]);
    expect(before).toMatchObject([{ version: 2 }, { version: 2 }]);
    await world.adopt(notice2027(), approvedAt);
    await world.recount(begin);
    expect(await allStanding([withdrawn, answered])).toEqual(before);
  });

  test('is told to those concerned: once for each case that moved, to nobody for the others', async () => {
    const caseIds = await submitAll();
    const [, toScience] = caseIds;
    if (toScience === undefined) throw new Error('there are letters');
    const dispatch = { type: 'dispatch', lead: units.science.id, assisting: [], note: null } as const;
    const at = beijing('2026-12-18 11:00');
    await commandCase(world.deps, attemptBy(citizens.clerk, at), toScience, 1, dispatch);
    await world.adopt(notice2027(), approvedAt);
    await world.recount(begin);

    const messages = new MemoryMessages();
    const deps = {
      directory: dynamoDirectory(engine.table),
      notices: messages,
      mailQueue: { send: async () => undefined },
    };
    const commits = (await Promise.all(caseIds.map(async (id) => world.commits(id)))).flat();
    for (const commit of [...commits, ...commits]) await notify(deps, commit);
    const told = async (person: string) =>
      (await messages.newsOf(person)).items
        .map(noticeInItem)
        .filter(({ event }) => event === 'redated')
        .map(({ caseId }) => caseId)
        .toSorted();
    expect(await told(citizens.writer)).toEqual(caseIds.slice(1).toSorted());
    expect(await told(citizens.scienceLead)).toEqual([toScience]);
    expect(await told(citizens.talentLead)).toEqual([]);
  });

  test('costs nothing but the rest of its work when the run is killed after each single write', async () => {
    const caseIds = await submitAll();
    await world.adopt(notice2027(), approvedAt);
    let kills = 0;
    for (let ended = false; !ended; kills += 1) {
      const at = plusSeconds(begin, kills * 60);
      ended = await world.recount(at, { life: { writesLeft: 1 } }).then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return false;
        },
      );
    }
    // Kept were the place behind each shard and the end; and cases had been moved before any place was kept.
    expect(kills).toBeGreaterThan(world.timers.shards.length + 1);
    expect((await world.recounts.job())?.endedAt).not.toBeNull();
    expect(await allStanding(caseIds)).toMatchObject(
      letters.map(([, , before, dueOn]) => ({ dueOn, notices: before === dueOn ? [] : [notice] })),
    );
    expect((await world.timers.parked({ limit: 10, after: undefined })).items).toEqual([]);
  });

  test('moves the others where a case is damaged, which is set aside', async () => {
    const caseIds = await submitAll();
    const [, damaged] = caseIds;
    if (damaged === undefined) throw new Error('there are letters');
    await world.adopt(notice2027(), approvedAt);
    await engine.table.client.send(
      new UpdateCommand({
        TableName: engine.table.name,
        Key: headerKey.keyOf({ caseId: damaged }),
        UpdateExpression: 'SET contacts = :lost',
        ExpressionAttributeValues: { ':lost': 'lost' },
      }),
    );
    expect(await world.recount(begin)).toEqual({ seen: letters.length, moved: movedLetters.length - 1 });
    expect((await world.timers.parked({ limit: 10, after: undefined })).items).toEqual([damaged]);
    expect((await world.recounts.job())?.endedAt).toBe(begin);
  });

  test('is recounted page by page, as far as the time of a run goes', async () => {
    const caseIds = await submitAll();
    await world.adopt(notice2027(), approvedAt);
    const pages = [];
    for (let run = 0; (await world.recounts.job())?.endedAt === null; run += 1) {
      let asked = 0;
      const timeIsUp = () => (asked += 1) > 1;
      pages.push(await world.recount(plusSeconds(begin, run * 60), { timeIsUp }));
      expect((await world.recounts.job())?.step).toBe(run + 1);
    }
    expect(pages.every(({ seen }) => seen <= 2)).toBe(true);
    expect(pages.reduce((sum, { moved }) => sum + moved, 0)).toBe(movedLetters.length);
    expect((await allStanding(caseIds)).map(({ dueOn }) => dueOn)).toEqual(letters.map((row) => row[3]));
  });

  test('is recounted once by 8 runs at the same time', async () => {
    const caseIds = await submitAll();
    await world.adopt(notice2027(), approvedAt);
    await Promise.all(Array.from({ length: 8 }, async () => world.recount(begin)));
    expect(await allStanding(caseIds)).toMatchObject(
      letters.map(([, , before, dueOn]) => ({ dueOn, notices: before === dueOn ? [] : [notice] })),
    );
  });
});

describe('a correction', () => {
  test('moves a case again, and names the second version', async () => {
    const caseIds = await submitAll();
    await world.adopt(notice2027(), approvedAt);
    await world.recount(begin);
    // New Year's Day is worked after all, and the eve is off.
    const eve = { date: '2026-12-31', name: '元旦', kind: 'off' } as const;
    const correctedAt = plusSeconds(begin, 600);
    await world.adopt(notice2027({ days: [eve, ...document2027.days.slice(1)] }), correctedAt);
    await world.recount(beginsAfter(correctedAt));
    const versions = (await allStanding(caseIds)).map(({ dueOn, notices }) => ({
      dueOn,
      versions: notices.map((each) => each?.version),
    }));
    expect(versions).toEqual([
      { dueOn: '2027-01-01', versions: [2] },
      { dueOn: '2027-01-04', versions: [1] },
      { dueOn: '2027-01-04', versions: [1] },
      { dueOn: '2027-01-05', versions: [1] },
      // Its day is the same, but the hub was to triage it by noon of the eve.
      { dueOn: '2027-01-04', versions: [1, 2] },
    ]);
  });

  test('that is approved while the recount of the first version runs takes its place', async () => {
    const caseIds = await submitAll();
    await world.adopt(notice2027(), approvedAt);
    await expect(world.recount(begin, { life: { writesLeft: 2 } })).rejects.toThrow(Killed);
    const correctedAt = plusSeconds(begin, 30);
    await world.adopt(notice2027({ documentNumbers: ['国办发明电〔2026〕示2号'] }), correctedAt);
    await world.recount(beginsAfter(correctedAt));
    expect(await world.recounts.job()).toMatchObject({ revision: 2, notice: { version: 2 } });
    const after = await allStanding(caseIds);
    expect(after.map(({ dueOn }) => dueOn)).toEqual(letters.map(([, , , dueOn]) => dueOn));
    expect(after.map(({ notices }) => notices.length)).toEqual([0, 1, 1, 1, 1]);
  });
});
