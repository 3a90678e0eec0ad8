import * as z from 'zod';
import type { Clause, Criteria } from '../../shared/domain/policy/criteria.ts';
import type { Profile } from '../../shared/domain/profile/profile.ts';
import industries from '../../shared/domain/profile/industries.json' with { type: 'json' };
import sizeClasses from '../data/size-classes.json' with { type: 'json' };

// Written from the texts: the rules of profiles, and the table of 国统字〔2017〕213号 as it is printed, conditions in words. Nothing
// is shared with the code under test but the types. Truth is kept as two answers, whether something certainly holds and whether
// it can hold, and what is not known of a size is filled in with every value that makes a difference.
interface Bounds {
  readonly surely: boolean;
  readonly perhaps: boolean;
}

const known = (holds: boolean): Bounds => ({ surely: holds, perhaps: holds });
const open: Bounds = { surely: false, perhaps: true };

const Condition = z.record(z.string(), z.unknown()).and(
  z.object({
    indicator: z.enum(['employees', 'revenue', 'assets']),
    large: z.string(),
    medium: z.string(),
    small: z.string(),
    lowerBounds: z.record(z.string(), z.number()),
  }),
);
const printed = z
  .array(
    z.object({
      sections: z.array(z.string()),
      codes: z.array(z.string()),
      thresholds: z.array(Condition),
    }),
  )
  .parse(sizeClasses.classes);
type Line = (typeof printed)[number];

const divisionsOf: Record<string, readonly [number, number]> = {
  A: [1, 5],
  B: [6, 12],
  C: [13, 43],
  D: [44, 46],
  E: [47, 50],
  F: [51, 52],
  G: [53, 60],
  H: [61, 62],
  I: [63, 65],
  J: [66, 69],
  K: [70, 70],
  L: [71, 72],
  M: [73, 75],
  N: [76, 79],
  O: [80, 82],
  P: [83, 83],
  Q: [84, 85],
  R: [86, 90],
  S: [91, 96],
  T: [97, 97],
};
const allClasses = Object.keys(industries).filter((code) => code.length === 4);

function belongs(classCode: string, to: string): boolean {
  const span = divisionsOf[to];
  if (span === undefined) return classCode.slice(0, to.length) === to;
  const division = Number(classCode.slice(0, 2));
  return division >= span[0] && division <= span[1];
}

function lineOf(classCode: string): Line | undefined {
  return printed.find(
    ({ sections, codes }) =>
      sections.some((section) => belongs(classCode, section)) ||
      codes.some((code) => {
        const [first, last] = code.split('-');
        return last === undefined
          ? belongs(classCode, code)
          : Number(classCode.slice(0, 3)) >= Number(first) && Number(classCode.slice(0, 3)) <= Number(last);
      }),
  );
}

const lineOfClass = new Map(allClasses.map((code) => [code, lineOf(code)] as const));
const linesOf = new Map<string, ReadonlySet<Line | undefined>>();

function linesUnder(code: string): ReadonlySet<Line | undefined> {
  const cached = linesOf.get(code);
  if (cached !== undefined) return cached;
  const found = new Set(
    allClasses.filter((each) => code === '' || belongs(each, code)).map((each) => lineOfClass.get(each)),
  );
  linesOf.set(code, found);
  return found;
}

type Numbers = Readonly<Record<'employees' | 'revenue' | 'assets', number | undefined>>;

/** Reads ">= 300 and < 1000", of which only the lower bound is asked: who passes the upper one of one indicator may still be in the class. */
function atLeast(condition: string, value: number): boolean {
  return value >= Number(/^>= (\d+)/.exec(condition)?.[1]);
}

function className({ thresholds }: Line, numbers: Numbers): string {
  for (const name of ['large', 'medium', 'small'] as const) {
    if (thresholds.every((line) => atLeast(line[name], numbers[line.indicator] ?? Number.NaN))) return name;
  }
  return 'micro';
}

function completions({ thresholds }: Line, numbers: Numbers): readonly Numbers[] {
  let filled = [numbers];
  for (const { indicator, lowerBounds } of thresholds) {
    if (numbers[indicator] !== undefined) continue;
    const values = [0, ...Object.values(lowerBounds)];
    filled = filled.flatMap((each) => values.map((value) => ({ ...each, [indicator]: value })));
  }
  return filled;
}

/** The sizes that an enterprise can have, whatever is not known. */
function sizesOf(profile: Profile): ReadonlySet<string> {
  const numbers: Numbers = {
    employees: profile.employees?.value,
    revenue: profile.revenueWan?.value,
    assets: profile.assetsWan?.value,
  };
  const sizes = new Set<string>();
  for (const line of linesUnder(profile.industry?.value ?? '')) {
    if (line === undefined) sizes.add('not defined');
    else for (const each of completions(line, numbers)) sizes.add(className(line, each));
  }
  return sizes;
}

function sizeIn(profile: Profile, classes: readonly string[]): Bounds {
  const sizes = [...sizesOf(profile)];
  return {
    surely: sizes.every((each) => classes.includes(each)),
    perhaps: sizes.some((each) => classes.includes(each)),
  };
}

function typeIn({ registerType }: Profile, types: readonly string[]): Bounds {
  return registerType === null ? open : known(types.includes(registerType.value));
}

function ofIndustry(profile: Profile, codes: readonly string[]): Bounds {
  if (profile.industry === null) return open;
  const { value } = profile.industry;
  const ownClasses = allClasses.filter((each) => belongs(each, value));
  // One listed code has to hold all of the enterprise's industry; one that holds a part of it leaves the matter open.
  const shares = codes.map((code) => ownClasses.filter((each) => belongs(each, code)).length);
  if (
    codes.some((code) => code === value || (code.length < value.length && belongs(ownClasses[0] ?? '', code)))
  )
    return known(true);
  return shares.some((count) => count > 0) ? open : known(false);
}

function leaf(profile: Profile, clause: Clause, today: string): Bounds {
  switch (clause.clause) {
    case 'region': {
      if (profile.region === null) return open;
      const { county, zone } = profile.region.value;
      const inQuanzhou = county.startsWith('3505');
      return known(clause.in.some((code) => (code === '350500' ? inQuanzhou : code === (zone ?? county))));
    }
    case 'industry':
      return ofIndustry(profile, clause.in);
    case 'size':
      return sizeIn(profile, clause.in);
    case 'registerType':
      return typeIn(profile, clause.in);
    case 'qualification': {
      if (clause.holds === 'MICRO_SMALL') return sizeIn(profile, ['small', 'micro']);
      if (clause.holds === 'INDIVIDUAL') return typeIn(profile, ['individual']);
      if (profile.qualifications === null) return open;
      const valid = profile.qualifications.value.filter(
        ({ issuedOn, expiresOn }) => (issuedOn ?? '0000') <= today && today <= (expiresOn ?? '9999'),
      );
      return known(valid.some(({ tag }) => tag === clause.holds));
    }
    case 'employees':
    case 'revenueWan':
    case 'assetsWan':
    case 'foundedOn': {
      const value = profile[clause.clause]?.value;
      if (value === undefined) return open;
      const tooLow = clause.from !== undefined && value < clause.from;
      const tooHigh = clause.to !== undefined && value > clause.to;
      return known(!tooLow && !tooHigh);
    }
  }
}

/** Whether criteria surely hold, and whether they can. */
export function oracle(profile: Profile, criteria: Criteria, today: string): Bounds {
  if ('clause' in criteria) return leaf(profile, criteria, today);
  const parts = Object.values(criteria)
    .flat()
    .map((part: Criteria) => oracle(profile, part, today));
  const every = { surely: parts.every((p) => p.surely), perhaps: parts.every((p) => p.perhaps) };
  const one = { surely: parts.some((p) => p.surely), perhaps: parts.some((p) => p.perhaps) };
  if ('all' in criteria) return every;
  return 'any' in criteria ? one : { surely: !one.perhaps, perhaps: !one.surely };
}
