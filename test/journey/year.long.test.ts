import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { CaseFile } from '../../shared/domain/case/case-file.ts';
import { sharesOf } from '../../shared/domain/case/case-shares.ts';
import type { Rules } from '../../shared/domain/deadline/city-rules.ts';
import { overdueDays } from '../../shared/domain/deadline/counting.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { rules } from '../support/case-world.ts';
import { closeOfBusiness } from '../support/clock-world.ts';
import { createTableInput } from '../support/create-table.ts';
import { type Engine, startEngine } from '../support/engine.ts';
import { workedBetween } from '../support/working-day-oracle.ts';
import { CaseBook } from '../support/year/case-book.ts';
import { engineCity } from '../support/year/engine-city.ts';
import { letterOfYear, yearEnds } from '../support/year/habits.ts';
import { Ledger } from '../support/year/ledger.ts';
import { liveThrough, type Year } from '../support/year/live-through.ts';
import { memoryCases } from '../support/year/memory-cases.ts';
import { outagesOf2026 } from '../support/year/outages.ts';
import { hub, units } from '../support/year/people.ts';
import { type DayEnd, recounted } from '../support/year/recounted.ts';

const lettersOf = (seed: number, count: number) =>
  Array.from({ length: count }, (_, index) => letterOfYear(seed, index + 1));
const parents = new Map(units.map(({ id, path }) => [String(id), String(path.at(-1))]));
const tree = { hub: String(hub.id), parentOf: (unit: string) => parents.get(unit) ?? String(hub.id) };

interface Lived {
  readonly year: Year;
  readonly book: CaseBook;
  readonly ledger: Ledger;
  readonly seconds: number;
}

/** The year 2026 with so many letters, in memory. */
async function liveInMemory(seed: number, count: number, by: Rules): Promise<Lived> {
  const began = performance.now();
  const book = new CaseBook();
  const ledger = new Ledger();
  const year = await liveThrough(
    { ...memoryCases(book, ledger.note), book, rules: by },
    lettersOf(seed, count),
    outagesOf2026(seed),
  );
  return { year, book, ledger, seconds: (performance.now() - began) / 1000 };
}

/** A lateness as the system has it, in the words of the recount. */
function lateness(caseFile: CaseFile, by: Rules) {
  const { status, deadline, lateSince, answeredAt } = caseFile;
  const now = instant(yearEnds);
  const shares = sharesOf(caseFile, now, by);
  const held = shares?.filter(({ days }) => days > 0);
  const end =
    answeredAt !== null ? 'answered' : ['rejected', 'withdrawn'].includes(status) ? 'ended' : 'open';
  return {
    dueOn: deadline.dueOn,
    lateSince: lateSince === null ? undefined : Date.parse(lateSince),
    end,
    lateDays: shares?.reduce((sum, share) => sum + share.lateDays, 0),
    shares: held && new Map(held.map(({ unitId, ...share }) => [String(unitId), share])),
  };
}

/** Every case of the year, recounted; gives how many came to which end. */
function expectRecounted({ year, book, ledger }: Lived, by: Rules, dayEnd: DayEnd): Map<string, number> {
  const ends = new Map<string, number>();
  for (const history of year.histories) {
    const caseFile = book.entry(history.caseId)?.caseFile;
    if (caseFile === undefined) throw new Error(`case ${history.caseId} is lost`);
    const expected = recounted(history, tree, yearEnds, dayEnd);
    const actual = lateness(caseFile, by);
    const late = expected.lateSince !== undefined;
    // Shares are told of what was answered, and of what is open and late.
    const told = expected.end === 'answered' || (expected.end === 'open' && late);
    const { shares, lateDays, ...standing } = expected;
    const { caseId } = history;
    expect({
      caseId,
      ...actual,
      marked: ledger.markedLate.get(caseId) ?? 0,
      explained: ledger.explained.has(caseId),
    }).toEqual({
      caseId,
      ...standing,
      shares: told ? shares : undefined,
      lateDays: told ? lateDays : undefined,
      marked: late ? 1 : 0,
      explained: late && expected.end === 'answered',
    });
    const name = late ? `${expected.end} late` : expected.end;
    ends.set(name, (ends.get(name) ?? 0) + 1);
  }
  return ends;
}

const figures = (lived: Lived, ends: ReadonlyMap<string, number>): string => {
  const { year, ledger, seconds } = lived;
  const refused = [...year.refusals].map(([tag, count]) => `${tag} ${count}`).join(', ');
  const ended = [...ends].map(([name, count]) => `${count} ${name}`).join(', ');
  return [
    `${year.histories.length} letters in ${seconds.toFixed(1)} s: ${ended}`,
    `${year.commands} commands of people (refused: ${refused}), ${year.sweeps} sweeps, ${ledger.commits} commits`,
    ledger.counts(),
  ].join('\n  ');
};

const seed = 2026;
let whole: Lived;
let engine: Engine;

beforeAll(async () => {
  [whole, engine] = await Promise.all([liveInMemory(seed, 20_000, rules), startEngine()]);
}, 600_000);
afterAll(async () => engine.stop());

describe('the year 2026 with 20,000 letters', () => {
  test('has every lateness as a recount from what people did and the announced days has it', async ({
    annotate,
  }) => {
    const ends = expectRecounted(whole, rules, 'midnight');
    expect(ends.get('answered late')).toBeGreaterThan(2000);
    expect(ends.get('open late')).toBeGreaterThan(100);
    await annotate(figures(whole, ends));
  });

  test('has shares that sum to the counted days, and late ones to the days late', () => {
    let counted = 0;
    for (const caseFile of whole.book.all()) {
      const { answeredAt, deadline } = caseFile;
      const shares = answeredAt === null ? undefined : sharesOf(caseFile, instant(yearEnds), rules);
      if (answeredAt === null || shares === undefined) continue;
      const sum = (of: 'days' | 'lateDays') => shares.reduce((total, share) => total + share[of], 0);
      const answeredOn = new Date(Date.parse(answeredAt) + 8 * 3_600_000).toISOString().slice(0, 10);
      expect(sum('days')).toBe(workedBetween(deadline.receivedOn, answeredOn).length);
      expect(sum('lateDays')).toBe(overdueDays(rules, deadline.dueOn, answeredAt));
      counted += 1;
    }
    expect(counted).toBeGreaterThan(15_000);
  });

  test('told nobody of anything while the offices were closed, and has left nothing undone', () => {
    expect(whole.ledger.toldByNight).toEqual([]);
    expect(whole.book.nextTimer()).toBeGreaterThan(yearEnds);
    for (const event of ['rungReached', 'firstStepMissed', 'reportMissed', 'urgeUnanswered', 'closed']) {
      expect(whole.ledger.events.get(event)).toBeGreaterThan(100);
    }
  });

  test('is the same for 500 of them on the real engine, commit by commit', async ({ annotate }) => {
    const began = performance.now();
    // On tables of their own, so that one is busy while the other waits for its answer.
    const halves = [engine.table, await anotherTable()];
    const letters = lettersOf(seed, 500);
    const compared = await Promise.all(
      halves.map(async (table, half) => {
        const city = await engineCity(table, rules);
        const own = letters.filter(({ index }) => index % halves.length === half);
        const { histories, sweeps } = await liveThrough(city, own, outagesOf2026(seed));
        for (const { caseId } of histories) {
          // The hash of the last commit stands for all that came before it.
          expect(await city.timers.timedCase(caseId)).toEqual(whole.book.entry(caseId));
        }
        return { cases: histories.length, sweeps };
      }),
    );
    const sum = (of: 'cases' | 'sweeps') => compared.reduce((total, part) => total + part[of], 0);
    expect(sum('cases')).toBe(500);
    const seconds = (performance.now() - began) / 1000;
    await annotate(`500 letters on the engine in ${seconds.toFixed(1)} s, ${sum('sweeps')} sweeps`);
  });

  async function anotherTable(): Promise<Table> {
    const table = { ...engine.table, name: `${engine.table.name}-2` };
    await table.client.send(new CreateTableCommand(createTableInput(table.name)));
    return table;
  }
});

describe('the same year in a city whose days end at the close of business', () => {
  test('has every lateness as the recount has it, for 2,000 letters', async ({ annotate }) => {
    const lived = await liveInMemory(seed + 1, 2_000, closeOfBusiness);
    const ends = expectRecounted(lived, closeOfBusiness, 'closeOfBusiness');
    expect(lived.ledger.toldByNight).toEqual([]);
    await annotate(figures(lived, ends));
  });
});
