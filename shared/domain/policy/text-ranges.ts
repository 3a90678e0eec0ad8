/** Texts from the first one up to, but without, the last, in the order of their bytes, as sort keys have it. */
export interface TextRange {
  readonly from: string;
  readonly before: string;
}

/** Ranges that are in order and do not touch. */
export type TextRanges = readonly TextRange[];

/** Come before and behind every text that is compared here; neither is empty, for no key may be. */
const firstText = '!';
const lastText = '~';

export const allTexts: TextRanges = [{ from: firstText, before: lastText }];

/** All texts that begin so. */
export function beginningWith(prefix: string): TextRange {
  const last = prefix.codePointAt(prefix.length - 1) ?? 0;
  return { from: prefix, before: prefix.slice(0, -1) + String.fromCodePoint(last + 1) };
}

/** What lies in one of these ranges, in whatever order they come. */
export function united(ranges: readonly TextRange[]): TextRanges {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => compareTexts(a.from, b.from))) {
    const previous = merged.at(-1);
    if (previous === undefined || range.from > previous.before) {
      merged.push(range);
    } else if (range.before > previous.before) {
      merged[merged.length - 1] = { from: previous.from, before: range.before };
    }
  }
  return merged;
}

/** What lies in both. */
export function intersected(left: TextRanges, right: TextRanges): TextRanges {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const from = a.from > b.from ? a.from : b.from;
      const before = a.before < b.before ? a.before : b.before;
      return from < before ? [{ from, before }] : [];
    }),
  );
}

/** What lies in none of them. */
export function outside(ranges: TextRanges): TextRanges {
  const ends = [firstText, ...ranges.map(({ before }) => before)];
  return ends.flatMap((from, place) => {
    const before = ranges[place]?.from ?? lastText;
    return from < before ? [{ from, before }] : [];
  });
}

export function holdsText(ranges: TextRanges, text: string): boolean {
  return ranges.some(({ from, before }) => from <= text && text < before);
}

/** Whether all that lies in `inner` lies in `outer`. */
export function coversRanges(outer: TextRanges, inner: TextRanges): boolean {
  return inner.every((a) => outer.some((b) => b.from <= a.from && a.before <= b.before));
}

/** The order of sort keys; these texts are ASCII, where it is that of their code units. */
export function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
