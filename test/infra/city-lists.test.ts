import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../infra/load-config.ts';
import { rongcheng, writeCity } from '../support/another-city.ts';

const cities = mkdtempSync(join(tmpdir(), 'zhitong-cities-'));
afterAll(() => rmSync(cities, { recursive: true }));

/** What stops the synthesis of a city with these lists; empty where nothing does. */
function complaintAbout(lists: Parameters<typeof writeCity>[2]): string {
  const id = 'city';
  rmSync(join(cities, id), { recursive: true, force: true });
  writeCity(cities, id, lists);
  try {
    loadConfig(id, 'prod', cities);
    return '';
  } catch (error) {
    return String(error);
  }
}

const [city, county, zone] = rongcheng.regions;
const [tag] = rongcheng.tags;
const name = { zh: '西山区（示例）', en: 'Xishan District (sample)' };
const regions = (...list: readonly unknown[]) => ({ ...rongcheng, regions: list });
const tags = (...list: readonly unknown[]) => ({ ...rongcheng, tags: list });

describe('the lists of a city', () => {
  test('that are right stop nothing', () => {
    expect(complaintAbout(rongcheng)).toBe('');
  });

  test.each([
    ['regions.json', { tags: rongcheng.tags }],
    ['tags.json', { regions: rongcheng.regions }],
  ])('must be there: %s', (file, lists) => {
    expect(complaintAbout(lists)).toContain(`/city/${file} does not exist: a city has city.json, `);
  });

  test.each<[string, Parameters<typeof writeCity>[2], string, string]>([
    ['no city', regions(county), 'regions.json', 'one city'],
    ['two cities', regions(city, county, { ...city, code: '999800', name }), 'regions.json', 'one city'],
    ['no county', regions(city), 'regions.json', 'at least one county'],
    ['a code of no form', regions(city, county, { ...county, code: '99990' }), '[2].code', 'six digits'],
    [
      'a county of another city',
      regions(city, county, { ...county, code: '999802', name }),
      '[2].code',
      '9999',
    ],
    ['a code twice', regions(city, county, { ...county, name }), '[2].code', 'each code once'],
    ['a name twice', regions(city, county, { ...county, code: '999903' }), '[2].name.zh', 'each name once'],
    [
      'a zone on no ground',
      regions(city, county, { ...zone, zoneOf: null }),
      '[2].zoneOf',
      'a county of this',
    ],
    [
      'a zone elsewhere',
      regions(city, county, { ...zone, zoneOf: '999903' }),
      '[2].zoneOf',
      'a county of this',
    ],
    [
      'a zone of the city',
      regions(city, county, { ...zone, zoneOf: '999900' }),
      '[2].zoneOf',
      'a county of this',
    ],
    [
      'a county in a county',
      regions(city, { ...county, zoneOf: '999902' }),
      '[1].zoneOf',
      'other region null',
    ],
    ['no English name', regions(city, { ...county, name: { zh: '东山区' } }), '[1].name.en', 'string'],
    ['an unknown field', regions({ ...city, mayor: '' }, county), '[0]', 'mayor'],
    ['no tags', tags(), 'tags.json', '>=1'],
    ['a tag of no form', tags({ ...tag, tag: 'lantern' }), '[0].tag', 'capitals'],
    ['a tag twice', tags(tag, { ...tag, name }), '[1].tag', 'each tag once'],
    ['a tag by the name of another', tags(tag, { ...tag, tag: 'OTHER' }), '[1].name.zh', 'each name once'],
    ['a tag that follows from values', tags({ ...tag, tag: 'MICRO_SMALL' }), '[0].tag', 'other values'],
    ['a day that does not exist', tags({ ...tag, retiredOn: '2026-02-30' }), '[0].retiredOn', 'date'],
  ])('%s is refused by place and rule', (_, lists, place, rule) => {
    const complaint = complaintAbout(lists);
    expect(complaint).toContain(place);
    expect(complaint).toContain(rule);
  });
});
