import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { RegionList } from '../shared/domain/profile/region-list.ts';
import { TagList } from '../shared/domain/profile/tag-list.ts';
import { CityFile, type Config } from './config.ts';

/** The deployment of a city in a stage, from its folder in infra/cities/; throws an error that names file, field and rule. */
export function loadConfig(
  city: string,
  stage: string,
  cities: string = join(import.meta.dirname, 'cities'),
): Config {
  const cityFolder = join(cities, city);
  const read = (name: string): [unknown, string] => {
    const file = join(cityFolder, name);
    if (existsSync(file)) return [JSON.parse(readFileSync(file, 'utf8')), file];
    throw new Error(`${file} does not exist: a city has city.json, regions.json and tags.json`);
  };
  const config = readConfig(...read('city.json'), stage);
  checked(RegionList, ...read('regions.json'));
  checked(TagList, ...read('tags.json'));
  return { ...config, cityFolder };
}

/** The same without its folder, from a value that was read elsewhere; `source` is how errors name it. */
export function readConfig(value: unknown, source: string, stage: string): Omit<Config, 'cityFolder'> {
  const { stages, ...city } = checked(CityFile, value, source);
  const chosen = stages[stage];
  if (chosen === undefined) {
    throw new Error(`${source} has no stage ${stage}; it has ${Object.keys(stages).join(', ')}`);
  }
  const { letterLimits = city.rules.letterLimits } = chosen;
  return { ...chosen, city: { ...city, rules: { ...city.rules, letterLimits } }, stage };
}

function checked<Value>(schema: z.ZodType<Value>, value: unknown, source: string): Value {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`${source} is wrong:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
