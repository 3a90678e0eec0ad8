import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renderRunbook } from '../../infra/runbook.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/runbook.md'), 'utf8');

test('the runbook is current', () => {
  expect(page).toBe(renderRunbook());
});

test('every alarm that a chapter links to is explained', () => {
  const anchors = new Set([...page.matchAll(/^### (\w+)$/gm)].map(([, kind]) => `#${kind?.toLowerCase()}`));
  const links = [...page.matchAll(/\]\((#\w+)\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((link) => !anchors.has(link ?? ''))).toEqual([]);
});
