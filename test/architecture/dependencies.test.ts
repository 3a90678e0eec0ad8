import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };

const Packages = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  dependencies: Packages,
  devDependencies: Packages,
  optionalDependencies: Packages,
});
const { dependencies, devDependencies, optionalDependencies } = Manifest.parse(packageJson);
const used = { ...dependencies, ...devDependencies, ...optionalDependencies };

/** The first column of the tables of the ADR. */
const explained = readFileSync('docs/adr/0011-dependencies.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| package'))
  .flatMap((line) => line.split('|')[1]?.split(',') ?? [])
  .map((name) => name.trim());

describe('every dependency', () => {
  test('has its reason in ADR 11, once, and none stands there that is not used', () => {
    expect(explained.toSorted()).toEqual(Object.keys(used).toSorted());
  });

  test.each(Object.entries(used))('%s is pinned to one version', (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
