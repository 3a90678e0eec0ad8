import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { units } from '../../../local/seed/organisation.ts';
import regions from '../../data/regions.json' with { type: 'json' };
import samples from '../../data/samples.json' with { type: 'json' };

const Samples = z.object({
  letters: z.array(z.object({ expectedRouting: z.object({ lead: z.string(), co: z.array(z.string()) }) })),
  policies: z.array(z.object({ issuingDepartment: z.string() })),
});
const Regions = z.object({
  quanzhouCounties: z.array(z.string()),
  countiesOfFujian: z.array(z.object({ code: z.string(), name: z.string() })),
  quanzhouTownships: z.array(z.object({ name: z.string(), parent: z.string() })),
  developmentZones: z.array(z.object({ id: z.string(), name: z.string() })),
});
const { letters, policies } = Samples.parse(samples);
const { quanzhouCounties, countiesOfFujian, quanzhouTownships, developmentZones } = Regions.parse(regions);
const operated = countiesOfFujian.filter(({ code }) => quanzhouCounties.includes(code));

const routed = letters.flatMap(({ expectedRouting }) => [expectedRouting.lead, ...expectedRouting.co]);
const issuing = policies.flatMap(({ issuingDepartment }) => issuingDepartment.split('、'));
const named = [...new Set([...routed, ...issuing])];

const below = (parent: string) => units.filter(({ path }) => path.at(-1) === parent);
const only = (name: string) => {
  const [unit, second] = units.filter(({ name: { zh } }) => zh === name);
  expect(second).toBeUndefined();
  return unit;
};

/** Where the unit of that name must hang: read off the name alone, with the counties and zones of the region data. */
function expectedPlace(name: string): { readonly level: string; readonly under: string } {
  const zone = developmentZones.find((each) => name.startsWith(each.name));
  if (zone !== undefined) return { level: 'county', under: 'qz-hub' };
  if (name.startsWith('泉州市')) return { level: 'department', under: 'qz-hub' };
  const county = operated.find((each) => name.startsWith(each.name.slice(0, -1)));
  if (name === `${county?.name}人民政府`) return { level: 'county', under: 'qz-hub' };
  const township = quanzhouTownships.find((each) => name === `${each.name}人民政府`);
  return { level: 'department', under: `county-${county?.code ?? township?.parent}` };
}

describe('what the samples need', () => {
  test('names 26 units', () => expect(named).toHaveLength(26));

  test.each(named)('%s is there, once, in its place', (name) => {
    const unit = only(name);
    expect({ level: unit?.level, under: unit?.path.at(-1) }).toEqual(expectedPlace(name));
  });

  test.each(operated)('$name is a county unit', ({ code, name }) => {
    expect(only(`${name}人民政府`)).toMatchObject({ id: `county-${code}`, level: 'county' });
  });

  test.each(developmentZones)('$name is a county unit', ({ id, name }) => {
    expect(only(`${name}管理委员会`)).toMatchObject({ id: `zone-${id}`, level: 'county' });
  });

  test('has 11 counties and 2 zones and nothing else at county level', () => {
    expect(units.filter(({ level }) => level === 'county')).toHaveLength(13);
  });
});

describe('the tree', () => {
  test('has unique ids and names', () => {
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    expect(new Set(units.map(({ name }) => name.zh)).size).toBe(units.length);
    expect(new Set(units.map(({ name }) => name.en)).size).toBe(units.length);
  });

  test.each(units.slice(1))('$id: its path leads from the root to its parent', ({ path }) => {
    const parent = units.find(({ id }) => id === path.at(-1));
    expect(path).toEqual([...(parent?.path ?? []), parent?.id]);
  });

  test('is province, one hub, then departments and counties, then departments and stations', () => {
    expect(units.filter(({ path }) => path.length === 0).map(({ level }) => level)).toEqual(['province']);
    expect(units.filter(({ level }) => level === 'hub').map(({ path }) => path)).toEqual([['fj-province']]);
    for (const { level } of below('qz-hub')) expect(['department', 'county']).toContain(level);
    for (const county of units.filter(({ level }) => level === 'county')) {
      for (const { level } of below(county.id)) expect(['department', 'station']).toContain(level);
    }
  });

  test("has two stations, in Nan'an and in Hui'an", () => {
    const stations = units.filter(({ level }) => level === 'station');
    expect(stations.map(({ path }) => path.at(-1))).toEqual(['county-350583', 'county-350521']);
  });
});
