import type { CodeLists } from '../profile/code-lists.ts';
import { type CityRegions } from './audience-places.ts';
import { type CandidateRange, planCandidates } from './plan-candidates.ts';
import { allTexts } from './text-ranges.ts';

/** So many strata are looked into. */
const sampledStrata = 128;

/** The golden section: its multiples spread evenly, however many of them are taken. */
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Stretches of the audience that stand for all of it, always the same ones: the groups of industries (GB/T 4754, three digits) of each
 * region are so many strata, of which some are taken, evenly spread. Whoever lies in any has the same chance to be looked at.
 */
export function audienceSample(regions: CityRegions, { industries }: Pick<CodeLists, 'industries'>) {
  const groups = [...industries.keys()].filter((code) => /^\d{3}$/.test(code)).toSorted();
  const strata = planCandidates({ all: [] }, regions).flatMap(({ partition }) =>
    allTexts.flatMap(({ from, before }) =>
      [from, ...groups].map((start, at): CandidateRange => ({
        partition,
        from: start,
        before: groups[at] ?? before,
      })),
    ),
  );
  const taken = new Set(
    Array.from({ length: sampledStrata }, (_, n) => Math.floor(((n * golden) % 1) * strata.length)),
  );
  return strata.filter((_, at) => taken.has(at));
}
