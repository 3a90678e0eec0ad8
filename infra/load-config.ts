import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { CityFile, type Config } from './config.ts';

/** The deployment of a city in a stage, from infra/cities/; throws an error that names file, field and rule. */
export function loadConfig(city: string, stage: string): Config {
  const file = join(import.meta.dirname, 'cities', `${city}.json`);
  if (!existsSync(file)) throw new Error(`There is no city ${city}: ${file} does not exist`);
  return readConfig(JSON.parse(readFileSync(file, 'utf8')), stage, file);
}

/** The same from a value that was read elsewhere; `source` is how errors name it. */
export function readConfig(value: unknown, stage: string, source: string): Config {
  const parsed = CityFile.safeParse(value);
  if (!parsed.success) throw new Error(`${source} is wrong:\n${z.prettifyError(parsed.error)}`);
  const { stages, ...city } = parsed.data;
  const chosen = stages[stage];
  if (chosen === undefined) {
    throw new Error(`${source} has no stage ${stage}; it has ${Object.keys(stages).join(', ')}`);
  }
  const { letterLimits = city.rules.letterLimits } = chosen;
  return { ...chosen, city: { ...city, rules: { ...city.rules, letterLimits } }, stage };
}
