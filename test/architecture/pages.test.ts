import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const pages = globSync(['*.md', 'docs/**/*.md']).toSorted();
const scripts = new Set(Object.keys(packageJson.scripts));

const matches = (page: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(pattern)].map(([, found = '']) => found);

describe('the pages', () => {
  test.each(pages)('%s: every link within the project leads somewhere', (page) => {
    const targets = matches(page, /\]\(([^)#\s]+)[^)]*\)/g).filter((target) => !/^[a-z]+:/.test(target));
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  test.each(pages)('%s: every script that it names is in package.json', (page) => {
    const named = [
      ...matches(page, /npm run (?:--silent )?([\w:]+)/g),
      ...matches(page, /npm (start|test)\b/g),
    ];
    expect(named.filter((script) => !scripts.has(script))).toEqual([]);
  });
});

describe('the decisions', () => {
  const decisions = globSync('docs/adr/*.md').toSorted();
  const numberOf = (file: string) => Number(/(\d{4})-/.exec(file)?.[1]);

  test('are numbered without a gap', () => {
    expect(decisions.map(numberOf)).toEqual(decisions.map((_, index) => index + 1));
  });

  test.each(decisions)('%s has its number as title, a context, a decision and consequences', (file) => {
    const headings = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^##? /.test(line));
    expect(headings[0]?.startsWith(`# ${numberOf(file)}. `)).toBe(true);
    expect(headings).toEqual(expect.arrayContaining(['## Context', '## Decision', '## Consequences']));
  });
});
