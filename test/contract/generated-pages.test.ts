import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedPages } from '../../docs/generated-pages.ts';

test.each([...generatedPages()])(
  'docs/%s is what the code makes of it; if not, run `npm run docs`',
  (name, content) => {
    expect(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')).toBe(content);
  },
);
