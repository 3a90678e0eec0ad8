import { expect, test } from 'vitest';
import { languageOf } from '../../../shared/http/language.ts';

test.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['zh-Hans-CN', 'zh-CN'],
  ['zh-TW,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['EN-gb', 'en'],
  ['fr, en;q=0.5, zh;q=0.4', 'en'],
  ['en;q=0.4, zh;q=0.5', 'zh-CN'],
  ['en;q=0', 'zh-CN'],
  ['en;q=0, *', 'zh-CN'],
  ['*', 'zh-CN'],
  ['fr', 'zh-CN'],
  ['english', 'zh-CN'],
  ['en;q=high', 'zh-CN'],
  [`${'x,'.repeat(50_000)}en`, 'zh-CN'],
])('Accept-Language %j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
