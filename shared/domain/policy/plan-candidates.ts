import type { QualificationTag } from '../profile/codes.ts';
import type { AudienceBox } from './audience-box.ts';
import { boundOf } from './audience-bound.ts';
import type { AudiencePartition, AudiencePlace, CityRegions } from './audience-places.ts';
import type { Criteria } from './criteria.ts';
import {
  allTexts,
  compareTexts,
  coversRanges,
  holdsText,
  intersected,
  outside,
  type TextRange,
  type TextRanges,
  united,
} from './text-ranges.ts';

/** A stretch of one partition of the audience. */
export interface CandidateRange extends TextRange {
  readonly partition: AudiencePartition;
}

/** The stretches that hold everybody who may meet criteria, in their order; they do not touch. */
export type CandidatePlan = readonly CandidateRange[];

/** Of the qualifications that somebody must hold all, the ones to be read by come first. */
export type TagRanking = readonly QualificationTag[];

/**
 * Where those are to be looked for who may meet the criteria. Whoever lists a qualification is read from its partition, which
 * within a region never holds more than that of the region; of several that they must hold, from the one that ranks first.
 */
export function planCandidates(
  criteria: Criteria,
  regions: CityRegions,
  ranking: TagRanking = [],
): CandidatePlan {
  const boxes = boundOf(criteria, 'met', regions);
  const byRegion = new Map<string, TextRanges>();
  for (const box of boxes.filter(({ tags }) => tags.size === 0)) addBox(byRegion, box);
  const byTag = new Map<QualificationTag, Map<string, TextRanges>>();
  for (const box of boxes) {
    const tag = bestOf(box.tags, ranking);
    if (tag === undefined) continue;
    const rest = byTag.get(tag) ?? new Map<string, TextRanges>();
    byTag.set(tag, rest);
    for (const region of box.regions) {
      const unread = intersected(box.industries, outside(byRegion.get(region) ?? []));
      if (unread.length > 0) rest.set(region, united([...(rest.get(region) ?? []), ...unread]));
    }
  }
  const allRegions = boundOf({ all: [] }, 'met', regions)[0]?.regions ?? new Set();
  return [
    ...[...byRegion].flatMap(([region, ranges]) => stretches(`REGION#${region}`, ranges)),
    ...[...byTag].flatMap(([tag, rest]) => stretches(`TAG#${tag}`, withinTag(rest, allRegions))),
  ].toSorted(inOrder);
}

/** The qualifications of which it is worth knowing which has the fewest: somebody must list several of them. */
export function tagsToRank(criteria: Criteria, regions: CityRegions): TagRanking {
  const several = boundOf(criteria, 'met', regions).filter(({ tags }) => tags.size > 1);
  return [...new Set(several.flatMap(({ tags }) => [...tags]))].toSorted(compareTexts);
}

/**
 * The partition from which an enterprise with these places is taken, of all that the plan reads it from: the first. So each is
 * taken once, by whoever reads it, without anybody remembering who has been taken.
 */
export function takenFrom(
  plan: CandidatePlan,
  places: readonly AudiencePlace[],
): AudiencePartition | undefined {
  return places
    .filter(({ partition, sort }) =>
      plan.some((range) => range.partition === partition && holdsText([range], sort)),
    )
    .map(({ partition }) => partition)
    .toSorted(compareTexts)[0];
}

/** What of a plan lies behind a place; all of it behind none. */
export function rangesBehind(
  plan: CandidatePlan,
  place: { readonly partition: string; readonly sort: string } | null,
): CandidatePlan {
  if (place === null) return plan;
  const { partition, sort } = place;
  return plan.flatMap((range) => {
    const passed = compareTexts(range.partition, partition);
    if (passed !== 0 || sort < range.from) return passed < 0 ? [] : [range];
    // The first text behind the place.
    return sort < range.before ? [{ ...range, from: `${sort}\u0000` }] : [];
  });
}

/** The order in which ranges are read. */
function inOrder(
  a: Pick<CandidateRange, 'partition' | 'from'>,
  b: Pick<CandidateRange, 'partition' | 'from'>,
): number {
  return compareTexts(a.partition, b.partition) || compareTexts(a.from, b.from);
}

function addBox(byRegion: Map<string, TextRanges>, { regions, industries }: AudienceBox): void {
  for (const region of regions) {
    byRegion.set(region, united([...(byRegion.get(region) ?? []), ...industries]));
  }
}

function bestOf(tags: ReadonlySet<QualificationTag>, ranking: TagRanking): QualificationTag | undefined {
  return ranking.find((tag) => tags.has(tag)) ?? [...tags].toSorted(compareTexts)[0];
}

function stretches(partition: AudiencePartition, ranges: TextRanges): readonly CandidateRange[] {
  return ranges.map((range) => ({ partition, ...range }));
}

/** The ranges in a qualification's partition; the whole of it as one. */
function withinTag(rest: ReadonlyMap<string, TextRanges>, allRegions: ReadonlySet<string>): TextRanges {
  const whole = [...allRegions].every((region) => coversRanges(rest.get(region) ?? [], allTexts));
  if (whole) return allTexts;
  return united(
    [...rest].flatMap(([region, ranges]) =>
      ranges.map(({ from, before }) => ({
        from: `${region}#${from}`,
        before: `${region}#${before}`,
      })),
    ),
  );
}
