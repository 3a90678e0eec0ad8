import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nextCursorIn } from '../../shared/http/paging.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import { TimelineView } from '../../shared/http/views/timeline-view.ts';
import { enterpriseId, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';

const { writer, clerk, scienceLead } = citizens;
const { science, talent, hub } = units;

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
const begin: CityApi['begin'] = async (over) => city.begin(over);

beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

describe('lists', () => {
  const pagesOf = async (request: TestRequest & { operation: OperationId }): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const answer = await ask({
        ...request,
        query: { limit: '2', ...(cursor !== undefined && { cursor }) },
      });
      const { items } = answer.json() as { items: { caseId?: string; id?: string; dueOn?: string }[] };
      expect(items.length).toBeLessThanOrEqual(2);
      ids.push(...items.map(({ caseId, id }) => caseId ?? id ?? ''));
      const link: string | undefined = answer.headers['link'];
      cursor = nextCursorIn(link ?? null);
      more = cursor !== undefined;
    }
    return ids;
  };

  test('go on by their Link to the last page, each entry once', async () => {
    const cases = [];
    for (const kind of ['appeal', 'consultation', 'suggestion', 'consultation', 'appeal']) {
      const { caseId, command } = await begin({ kind });
      await command('dispatchCase', clerk, { lead: units.county.id });
      cases.push(caseId);
    }
    const queue = await pagesOf({
      operation: 'listUnitCases',
      as: clerk,
      params: { unitId: units.county.id },
    });
    expect(queue.toSorted()).toEqual(cases.toSorted());
    expect(new Set(queue.slice(0, 2))).toEqual(new Set([cases[1], cases[3]]));
    expect(
      await pagesOf({ operation: 'listSubtreeCases', as: clerk, params: { unitId: units.county.id } }),
    ).toEqual(queue);
    const mine = await pagesOf({ operation: 'listEnterpriseCases', as: writer, params: { enterpriseId } });
    expect(mine.slice(0, 5)).toEqual(cases.toReversed());
    expect(new Set(mine).size).toBe(mine.length);
  });

  test('the hub sees what awaits triage, and nobody of the units does', async () => {
    const { caseId } = await begin();
    expect(await pagesOf({ operation: 'listTriage', as: clerk })).toContain(caseId);
    await ask({ operation: 'listTriage', as: scienceLead }, 403);
    await ask({ operation: 'listTriage', as: writer }, 403);
  });

  test('units below a unit, by id', async () => {
    const below = await pagesOf({ operation: 'listUnitsBelow', as: writer, params: { unitId: hub.id } });
    expect(below).toEqual([units.county.id, science.id, talent.id].toSorted());
  });

  test('a timeline has pages too', async () => {
    const { caseId, command } = await begin();
    for (const text of ['一', '二', '三']) await command('supplementCase', writer, { text });
    const first = await ask({
      operation: 'getTimeline',
      as: writer,
      params: { caseId },
      query: { limit: '3' },
    });
    const cursor = nextCursorIn(first.headers['link'] ?? null) ?? '';
    const rest = await ask({
      operation: 'getTimeline',
      as: writer,
      params: { caseId },
      query: { limit: '3', cursor },
    });
    expect(TimelineView.parse(rest.json()).items).toHaveLength(1);
    expect(rest.headers['link']).toBeUndefined();
  });
});
