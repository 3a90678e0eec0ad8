import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { commandCase } from '../../../shared/app/command-case.ts';
import * as lists from '../../../shared/app/list-cases.ts';
import type { Page, PageRequest } from '../../../shared/app/ports.ts';
import { type CaseCard, cardOf } from '../../../shared/domain/case/case-card.ts';
import { CityRules } from '../../../shared/domain/deadline/city-rules.ts';
import type { UnitId } from '../../../shared/domain/directory/ids.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing, fixedRules, rules, units } from '../../support/case-world.ts';
import { attemptBy, citizens, readerOf, settle, submitted } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

const { clerk, overseer } = citizens;
const { county, countyLabour, science, hub } = units;

/** Due on 29 and 30 September, twice on Fri 9, on the make-up Saturday 10, and on 15 October. */
const letters = [
  ['consultation', '2026-09-24 17:50', countyLabour],
  ['consultation', '2026-09-24 18:10', science],
  ['consultation', '2026-09-28 12:00', hub],
  ['suggestion', '2026-09-24 17:50', countyLabour],
  ['consultation', '2026-09-30 23:59', countyLabour],
  ['consultation', '2026-10-08 00:30', county],
  ['appeal', '2026-09-24 17:50', county],
] as const;

/** How many cases of the county are late just before and at the end of each due day, and a day later. */
const counts: Record<CityRules['lateFrom'], [at: string, count: number][]> = {
  midnight: [
    ['2026-09-28 23:59', 0],
    ['2026-09-29 23:59', 0],
    ['2026-09-30 00:00', 1],
    ['2026-10-01 00:00', 1],
    ['2026-10-09 18:00', 1],
    ['2026-10-09 23:59', 1],
    ['2026-10-10 00:00', 3],
    ['2026-10-10 23:59', 3],
    ['2026-10-11 00:00', 4],
    ['2026-10-15 23:59', 4],
    ['2026-10-16 00:00', 5],
  ],
  closeOfBusiness: [
    ['2026-09-28 18:00', 0],
    ['2026-09-29 17:59', 0],
    ['2026-09-29 18:00', 1],
    ['2026-09-30 18:00', 1],
    ['2026-10-09 17:29', 1],
    ['2026-10-09 17:30', 3],
    ['2026-10-10 17:29', 3],
    ['2026-10-10 17:30', 4],
    ['2026-10-11 17:30', 4],
    ['2026-10-15 17:29', 4],
    ['2026-10-15 17:30', 5],
  ],
};

describe.each(['midnight', 'closeOfBusiness'] as const)('where days end at %s', (lateFrom) => {
  let engine: Engine;
  let deps: Parameters<typeof lists.listSubtreeLateCases>[0];
  const cards: CaseCard[] = [];

  beforeAll(async () => {
    engine = await startEngine();
    const city = CityRules.parse({ ...rules.city, lateFrom });
    const writing = { ...(await settle(engine)), rules: fixedRules({ ...rules, city }) };
    deps = { ...writing, cases: readerOf(engine), directory: dynamoDirectory(engine.table) };
    for (const [kind, receivedAt, to] of letters) {
      const at = beijing(receivedAt);
      const caseId = await submitted(writing, at, { kind });
      const dispatch = { type: 'dispatch', lead: to.id, assisting: [], note: null } as const;
      if (to !== hub) await commandCase(writing, attemptBy(clerk, at), caseId, 1, dispatch);
      const found = await deps.cases.caseWithTexts(caseId);
      if (found === undefined) throw new Error(`${caseId} is lost`);
      cards.push(cardOf(found.caseFile));
    }
  });
  afterAll(async () => engine.stop());

  /** All pages of a list; for each of them one query. */
  const whole = async (
    list: (page: PageRequest) => Promise<Result<Page<CaseCard>, unknown>>,
  ): Promise<readonly CaseCard[]> => {
    const items: CaseCard[] = [];
    let after: string | undefined;
    do {
      let page: Page<CaseCard> = { items: [], next: undefined };
      const requests = await engine.meter.during(async () => {
        const listed = await list({ limit: 2, after });
        if (!listed.ok) throw new Error('it is not open');
        page = listed.value;
      });
      expect(requests.filter(({ request }) => request === 'Query')).toHaveLength(1);
      items.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return items;
  };
  const lateWith = (holders: readonly UnitId[], now: Instant): readonly CaseCard[] =>
    cards
      .filter(({ holder, lateAt }) => holders.includes(holder) && lateAt <= now)
      .toSorted((a, b) => (`${a.dueOn}#${a.caseId}` < `${b.dueOn}#${b.caseId}` ? -1 : 1));

  test.each(counts[lateFrom])('at %s the lists hold what is late: %i of the county', async (at, count) => {
    const now = beijing(at);
    const below = await whole(async (page) =>
      lists.listSubtreeLateCases(deps, { accountId: overseer, now }, county.id, page),
    );
    expect(below).toHaveLength(count);
    expect(below).toEqual(lateWith([county.id, countyLabour.id], now));
    for (const { id } of [countyLabour, county, science, hub]) {
      const ofUnit = await whole(async (page) =>
        lists.listUnitLateCases(deps, { accountId: clerk, now }, id, page),
      );
      expect(ofUnit).toEqual(lateWith([id], now));
    }
  });
});
