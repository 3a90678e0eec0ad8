import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from './generated-pages.ts';

// `npm run docs` writes the pages; with --check it only says which ones are out of date, and fails if there are any.
const checkOnly = process.argv.includes('--check');
const outdated = [...generatedPages()].filter(([name, content]) => contentOf(name) !== content);

for (const [name, content] of outdated) {
  if (!checkOnly) writeFileSync(fileOf(name), content);
  console.log(`${checkOnly ? 'out of date' : 'written'}: docs/${name}`);
}
if (checkOnly && outdated.length > 0) process.exitCode = 1;

function fileOf(name: string): string {
  return join(import.meta.dirname, name);
}

function contentOf(name: string): string | undefined {
  return existsSync(fileOf(name)) ? readFileSync(fileOf(name), 'utf8') : undefined;
}
