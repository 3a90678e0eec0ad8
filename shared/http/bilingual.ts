import type { Language } from '../domain/directory/account.ts';

/** A text for people, in the two languages of the API. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The text in one language, its `{placeholders}` filled; a placeholder without a value is a bug and throws. */
export function textIn(
  text: Bilingual,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  const template = language === 'en' ? text.en : text.zh;
  return template.replaceAll(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${template}"`);
    return value;
  });
}

/** Chinese first, then English: how one description serves both in openapi.json. */
export function inBoth(text: Bilingual, separator: string): string {
  return `${text.zh}${separator}${text.en}`;
}
