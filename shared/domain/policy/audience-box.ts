import type { QualificationTag } from '../profile/codes.ts';
import { coversRanges, intersected, type TextRanges, united } from './text-ranges.ts';

/** Enterprises by where their profiles are filed: in one of the regions, with an industry in the ranges, listing all the tags. */
export interface AudienceBox {
  readonly regions: ReadonlySet<string>;
  readonly industries: TextRanges;
  readonly tags: ReadonlySet<QualificationTag>;
}

/** More boxes than this are read as fewer and wider ones. */
const maxBoxes = 48;

/** Those who are in a box of every list. Where that takes too many boxes, the longest lists count with their outline alone. */
export function inEvery(
  lists: readonly (readonly AudienceBox[])[],
  all: AudienceBox,
): readonly AudienceBox[] {
  const shortestFirst = lists.toSorted((a, b) => a.length - b.length);
  return shortestFirst.reduce<readonly AudienceBox[]>(
    (found, list) => {
      const others = found.length * list.length > maxBoxes ? [outlineOf(list)] : list;
      return simplified(found.flatMap((box) => others.map((other) => shared(box, other))));
    },
    [all],
  );
}

/** Those who are in a box of some list. */
export function inSome(lists: readonly (readonly AudienceBox[])[]): readonly AudienceBox[] {
  const boxes = simplified(lists.flat());
  return boxes.length > maxBoxes ? [outlineOf(boxes)] : boxes;
}

function shared(a: AudienceBox, b: AudienceBox): AudienceBox {
  return {
    regions: a.regions.intersection(b.regions),
    industries: intersected(a.industries, b.industries),
    tags: a.tags.union(b.tags),
  };
}

/** One box around them all. */
function outlineOf([first, ...others]: readonly AudienceBox[]): AudienceBox {
  if (first === undefined) return { regions: new Set(), industries: [], tags: new Set() };
  return others.reduce(
    (outline, box) => ({
      regions: outline.regions.union(box.regions),
      industries: united([...outline.industries, ...box.industries]),
      tags: outline.tags.intersection(box.tags),
    }),
    first,
  );
}

/** The same without boxes that are empty, within others, or differ from another in the regions or in the industries alone. */
function simplified(boxes: readonly AudienceBox[]): readonly AudienceBox[] {
  const kept: AudienceBox[] = [];
  for (const box of boxes) {
    if (box.regions.size === 0 || box.industries.length === 0) continue;
    if (kept.some((other) => isWithin(box, other))) continue;
    const place = kept.findIndex((other) => isWithin(other, box) || joins(other, box));
    const alike = kept[place];
    if (alike === undefined) kept.push(box);
    else kept[place] = outlineOf([alike, box]);
  }
  return kept;
}

function isWithin(inner: AudienceBox, outer: AudienceBox): boolean {
  return (
    inner.regions.isSubsetOf(outer.regions) &&
    outer.tags.isSubsetOf(inner.tags) &&
    coversRanges(outer.industries, inner.industries)
  );
}

/** Whether the outline of both holds no more than both do. */
function joins(a: AudienceBox, b: AudienceBox): boolean {
  const sameTags = a.tags.isSubsetOf(b.tags) && b.tags.isSubsetOf(a.tags);
  const sameRegions = a.regions.isSubsetOf(b.regions) && b.regions.isSubsetOf(a.regions);
  const sameIndustries = coversRanges(a.industries, b.industries) && coversRanges(b.industries, a.industries);
  return sameTags && (sameRegions || sameIndustries);
}
