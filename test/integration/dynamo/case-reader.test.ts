import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCaseReader } from '../../../shared/adapters/dynamo/case-reader.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { textKey } from '../../../shared/adapters/dynamo/keys.ts';
import type { CaseReader, CaseStore, CaseWrite, Page, PageRequest } from '../../../shared/app/ports.ts';
import { cardOf } from '../../../shared/domain/case/case-card.ts';
import { EnterpriseId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { Deadline } from '../../../shared/domain/deadline/deadline.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, enterpriseId, units } from '../../support/case-world.ts';
import { acceptance, caseIdOf, dispatch, submission, tick, withdrawal } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let store: CaseStore;
let cases: CaseReader;

/** Seven letters, received at different hours and due on four days, three of them on the same. */
const dueDays = [
  '2026-09-29',
  '2026-10-09',
  '2026-09-28',
  '2026-09-29',
  '2026-10-12',
  '2026-09-29',
  '2026-10-09',
];
const letters: readonly CaseWrite[] = dueDays.map((dueOn, index) => {
  const deadline = {
    limitDays: 2,
    countedDays: 2,
    receivedOn: civilDate('2026-09-24'),
    dueOn: civilDate(dueOn),
    lateAt: beijing('2026-10-13 00:00'),
    provisional: false,
  };
  return submission(index + 1, { at: beijing(`2026-09-24 1${index}:30`), deadline });
});
const dispatched = letters.map(({ next }) => dispatch(next, units.countyLabour));
const byDueDay = [3, 1, 4, 6, 2, 7, 5].map(caseIdOf);

beforeAll(async () => {
  engine = await startEngine();
  store = dynamoCaseStore(engine.table);
  cases = dynamoCaseReader(engine.table);
  for (const write of [...letters, ...dispatched]) await store.save(write);
});
afterAll(async () => engine.stop());

/** All entries of a list, page by page; each page one query. */
async function walk<Item>(
  limit: number,
  list: (page: PageRequest) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    let page: Page<Item> = { items: [], next: undefined };
    const requests = await engine.meter.during(async () => {
      page = await list({ limit, after });
    });
    expect(requests.map(({ request }) => request)).toEqual(['Query']);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}

describe('lists of cases', () => {
  it.each([1, 2, 3, 6, 7, 8])('give every case once and in order, %i a page', async (limit) => {
    const held = await walk(limit, async (page) => cases.heldBy(units.countyLabour.id, page));
    expect(held.map(({ caseId }) => caseId)).toEqual(byDueDay);
    const below = await walk(limit, async (page) => cases.heldBelow(units.county.id, page));
    expect(below).toEqual(held);
    const written = await walk(limit, async (page) => cases.writtenBy(enterpriseId, page));
    expect(written.map(({ caseId }) => caseId)).toEqual([7, 6, 5, 4, 3, 2, 1].map(caseIdOf));
  });

  it.each([1, 2, 3, 5, 6, 7])('of what is due before a day end there, %i a page', async (limit) => {
    for (const [before, count] of [
      ['2026-09-28', 0],
      ['2026-09-29', 1],
      ['2026-10-09', 4],
      ['2026-10-10', 6],
      ['2027-01-01', 7],
    ] as const) {
      const day = civilDate(before);
      const held = await walk(limit, async (page) => cases.dueBy(units.countyLabour.id, day, page));
      expect(held.map(({ caseId }) => caseId)).toEqual(byDueDay.slice(0, count));
      const below = await walk(limit, async (page) => cases.dueBelow(units.county.id, day, page));
      expect(below).toEqual(held);
    }
  });

  it.each([1, 2, 3, 4])('of what is late in the city carry what is marked so, %i a page', async (limit) => {
    const cityHub = UnitId.parse(`hub-of-${limit}`);
    const hub = { unitId: cityHub, path: [] };
    const inCity = (n: number, dueOn: string): CaseWrite => {
      const deadline = { ...letters[0]?.next.deadline, dueOn: civilDate(dueOn) };
      return submission(limit * 100 + n, { hub, deadline: Deadline.parse(deadline) });
    };
    const due = ['2026-09-30', '2026-09-28', '2026-09-29', '2026-09-28'];
    const written = due.map((dueOn, index) => inCity(index, dueOn));
    const marked = written.slice(0, 3).map(({ next }) => tick(next, beijing('2026-10-13 00:00')));
    for (const each of [...written, ...marked]) await store.save(each);
    const late = async () => {
      const cards = await walk(limit, async (page) => cases.lateIn(cityHub, page));
      return cards.map(({ caseId }) => caseId);
    };
    expect(await late()).toEqual([1, 2, 0].map((n) => caseIdOf(limit * 100 + n)));
    const second = marked[1]?.next;
    if (second === undefined) throw new Error('nothing is marked');
    await store.save(withdrawal(second, beijing('2026-10-13 09:00')));
    expect(await late()).toEqual([2, 0].map((n) => caseIdOf(limit * 100 + n)));
  });

  it('of what a unit has not accepted begin with the earliest limit', async () => {
    const offers = [
      ['2026-09-30 00:00', 30],
      ['2026-09-29 00:00', 31],
      ['2026-09-29 00:00', 32],
    ] as const;
    const given = offers.map(([until, n]) => {
      const letter = submission(n);
      return [letter, dispatch(letter.next, units.talent, { firstStepBy: beijing(until) })] as const;
    });
    for (const write of given.flat()) await store.save(write);
    const offered = async (limit: number) => {
      const cards = await walk(limit, async (page) => cases.offeredTo(units.talent.id, page));
      return cards.map(({ caseId }) => caseId);
    };
    for (const limit of [1, 2, 3, 4]) expect(await offered(limit)).toEqual([31, 32, 30].map(caseIdOf));
    const [, toUnit] = given[1] ?? [];
    if (toUnit === undefined) throw new Error('no offer');
    await store.save(acceptance(toUnit.next, units.talent));
    expect(await offered(4)).toEqual([32, 30].map(caseIdOf));
  });

  it('show each case by the card that the command answered', async () => {
    const { items } = await cases.heldBy(units.countyLabour.id, { limit: 1, after: undefined });
    const third = dispatched[2];
    expect(items).toEqual([third && cardOf(third.next)]);
  });

  it('know the last page, also when it is full', async () => {
    const { next } = await cases.heldBy(units.countyLabour.id, { limit: 7, after: undefined });
    expect(next).toBeUndefined();
  });

  it('open nothing to the position of another list, nor to an invented one', async () => {
    const { next } = await cases.heldBy(units.countyLabour.id, { limit: 2, after: undefined });
    for (const after of [next, 'nonsense', '2026', '\u{10FFFF}', 'CASE#x', '9'.repeat(300)]) {
      expect(await cases.heldBy(units.science.id, { limit: 5, after })).toEqual({
        items: [],
        next: undefined,
      });
      const stranger = EnterpriseId.parse('E02');
      expect(await cases.writtenBy(stranger, { limit: 5, after })).toEqual({ items: [], next: undefined });
    }
    for (const after of ['2026-10', '2026-10-09', '2027', 'nonsense', '\u{10FFFF}', '9'.repeat(300)]) {
      const due = await cases.dueBy(units.countyLabour.id, civilDate('2026-10-01'), { limit: 9, after });
      expect(due.items).toEqual([]);
    }
    const elsewhere = await cases.heldBy(units.countyLabour.id, { limit: 9, after: '2026-10' });
    expect(elsewhere.items.map(({ dueOn }) => dueOn)).toEqual(['2026-10-09', '2026-10-09', '2026-10-12']);
  });
});

describe('a case', () => {
  it('comes with its texts, without its history, in one query', async () => {
    const [letter] = letters;
    const requests = await engine.meter.during(async () => {
      const found = await cases.caseWithTexts(caseIdOf(1));
      expect(found?.caseFile).toEqual(dispatched[0]?.next);
      expect(found?.texts).toEqual(new Map(letter?.texts.map(({ id, text }) => [id, text])));
    });
    expect(requests.map(({ request }) => request)).toEqual(['Query']);
  });

  it('is undefined when there is none', async () => {
    expect(await cases.caseWithTexts(caseIdOf(404))).toBeUndefined();
    expect(await cases.commits(caseIdOf(404), { limit: 5, after: undefined })).toEqual({
      items: [],
      next: undefined,
    });
  });

  it('comes without a text that was erased', async () => {
    const { id = '' } = letters[1]?.texts[0] ?? {};
    const Key = textKey.keyOf({ caseId: caseIdOf(2), textId: id });
    await engine.table.client.send(new DeleteCommand({ TableName: engine.table.name, Key }));
    const found = await cases.caseWithTexts(caseIdOf(2));
    expect([...(found?.texts.keys() ?? [])]).toEqual([letters[1]?.texts[1]?.id]);
  });

  it('comes whole when its texts take more than the megabyte of one answer', async () => {
    const words = { subject: '主题', body: '一'.repeat(120_000) };
    const long = submission(50, {}, words);
    const more = Array.from({ length: 3 }, (_, index) => ({
      id: `01K5XT${String(index).padStart(20, '0')}`,
      caseId: long.next.id,
      salt: '00',
      text: words.body,
    }));
    await store.save({ ...long, texts: [...long.texts, ...more] });
    expect((await cases.caseWithTexts(long.next.id))?.texts.size).toBe(5);
  });
});

describe('the history of a case', () => {
  it.each([1, 2, 3, 4])('comes oldest first, %i a page', async (limit) => {
    const letter = submission(60 + limit);
    const toUnit = dispatch(letter.next, units.science);
    const accepted = acceptance(toUnit.next, units.science);
    for (const write of [letter, toUnit, accepted]) await store.save(write);
    const commits = await walk(limit, async (page) => cases.commits(letter.next.id, page));
    expect(commits).toEqual([letter.commit, toUnit.commit, accepted.commit]);
  });

  it('is not upset by an invented position', async () => {
    for (const after of ['zzz', '\u{10FFFF}', '-1', '99999999']) {
      const { items } = await cases.commits(caseIdOf(1), { limit: 5, after });
      expect(items.every(({ caseId }) => caseId === caseIdOf(1))).toBe(true);
    }
  });
});
