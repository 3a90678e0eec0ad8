import type { Language } from '../domain/directory/account.ts';

const fallback: Language = 'zh-CN';
const maxRanges = 20;

/** The language to answer in by Accept-Language (RFC 9110 §12.5.4): Chinese unless the client prefers English. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const preferred = (acceptLanguage ?? '')
    .split(',', maxRanges)
    .map(rangeOf)
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => supported(tag))
    .find((language) => language !== undefined);
  return preferred ?? fallback;
}

function rangeOf(text: string): { readonly tag: string; readonly quality: number } {
  const [tag = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return { tag, quality: Number.isNaN(quality) ? 0 : quality };
}

function supported(tag: string): Language | undefined {
  if (tag === '*' || tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
  return tag === 'en' || tag.startsWith('en-') ? 'en' : undefined;
}
