import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const quanzhou = join(import.meta.dirname, '../../infra/cities/quanzhou/city.json');

/** A city that does not exist, with a zone, and a qualification that no other city has. */
export const rongcheng = {
  regions: [
    { code: '999900', name: { zh: '榕城市（示例）', en: 'Rongcheng (sample)' }, zoneOf: null },
    { code: '999902', name: { zh: '东山区（示例）', en: 'Dongshan District (sample)' }, zoneOf: null },
    { code: 'RC-GXQ', name: { zh: '榕城高新区（示例）', en: 'Rongcheng Zone (sample)' }, zoneOf: '999902' },
  ],
  tags: [
    {
      tag: 'RC_LANTERN_MAKER',
      name: { zh: '花灯企业（示例）', en: 'lantern maker (sample)' },
      retiredOn: null,
    },
  ],
};

/** Writes the folder of a city below `cities`, with Quanzhou's settings; a list that is undefined is left out. */
export function writeCity(
  cities: string,
  id: string,
  { regions, tags }: { readonly regions?: unknown; readonly tags?: unknown },
): void {
  const settings: unknown = JSON.parse(readFileSync(quanzhou, 'utf8'));
  const files = { city: { ...Object(settings), id }, regions, tags };
  mkdirSync(join(cities, id), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    if (content !== undefined) writeFileSync(join(cities, id, `${name}.json`), JSON.stringify(content));
  }
}
