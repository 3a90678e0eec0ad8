import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationId } from '../../shared/http/routes.ts';
import { CaseListView } from '../../shared/http/views/case-card-view.ts';
import { beijing, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn } from '../support/http-problems.ts';

const { writer, clerk, scienceLead, scienceHandler, talentLead, leader, overseer } = citizens;
const { science, county, countyLabour, hub } = units;

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

const of = (unit: { readonly id: string }) => ({ unitId: unit.id });
const listed = async (
  operation: OperationId,
  as: string,
  at: string,
  params: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> => {
  const answer = await city.ask({ operation, as, params, at: beijing(at) });
  return CaseListView.parse(answer.json()).items.map(({ caseId }) => caseId);
};

test.each<[OperationId, string, Readonly<Record<string, string>>, string]>([
  ['listUnitLateCases', talentLead, of(science), '404 not-found'],
  ['listUnitLateCases', writer, of(science), '404 not-found'],
  ['listUnitLateCases', scienceLead, of(hub), '404 not-found'],
  ['listUnitLateCases', leader, of(science), '404 not-found'],
  ['listUnitLateCases', clerk, { unitId: 'nowhere' }, '404 not-found'],
  ['listSubtreeLateCases', scienceLead, of(county), '404 not-found'],
  // There is a list of what lies directly below the hub, and of nothing further down.
  ['listSubtreeLateCases', clerk, of(countyLabour), '404 not-found'],
  ['listLateCases', scienceLead, {}, '403 forbidden'],
  ['listLateCases', leader, {}, '403 forbidden'],
  ['listLateCases', writer, {}, '403 forbidden'],
])('%s is not open to %s', async (operation, as, params, expected) => {
  expect(await problemIn(city.api, { operation, as, params })).toBe(expected);
});

test('of the unit: on the instant; of the city: once the clock has marked them', async () => {
  const atUnit = await city.begin();
  await atUnit.command('dispatchCase', clerk, { lead: science.id });
  const atHub = await city.begin();
  const ofScience = async (as: string, at: string) => listed('listUnitLateCases', as, at, of(science));
  const ofHub = async (at: string) => listed('listUnitLateCases', clerk, at, of(hub));

  expect(await ofScience(scienceLead, '2026-09-29 23:59')).toEqual([]);
  expect(await ofHub('2026-09-29 23:59')).toEqual([]);
  expect(await ofScience(scienceHandler, '2026-09-30 00:00')).toEqual([atUnit.caseId]);
  expect(await listed('listSubtreeLateCases', scienceLead, '2026-09-30 00:00', of(science))).toEqual([
    atUnit.caseId,
  ]);
  expect(await ofHub('2026-09-30 00:00')).toEqual([atHub.caseId]);

  expect(await listed('listLateCases', overseer, '2026-09-30 00:00')).toEqual([]);
  expect(await city.tick(atUnit.caseId, '2026-09-29 17:00')).toBe('fired');
  expect(await listed('listLateCases', overseer, '2026-09-30 00:00')).toEqual([]);
  for (const { caseId } of [atUnit, atHub]) await city.tick(caseId, '2026-09-30 00:00');
  const both = [atUnit.caseId, atHub.caseId].toSorted();
  expect(await listed('listLateCases', clerk, '2026-09-30 00:01')).toEqual(both);
  expect(await listed('listLateCases', overseer, '2026-10-01 00:00')).toEqual(both);

  await atHub.command(
    'releaseAnswer',
    clerk,
    { answer: '答复。', latenessReason: '待上级答复' },
    '2026-10-08 09:00',
  );
  expect(await listed('listLateCases', clerk, '2026-10-08 09:00')).toEqual([atUnit.caseId]);
  expect(await ofHub('2026-10-08 09:00')).toEqual([]);
});
