import { isPartOf } from '../profile/industry-sections.ts';
import { type CodeLists, premisesOf } from '../profile/code-lists.ts';
import { RegionCode } from '../profile/codes.ts';
import { liesIn } from '../profile/region-rule.ts';
import { SizeClass, type SizeOutcome } from '../profile/size-class.ts';
import { type SizeRule, sizeRules } from '../profile/size-rules.ts';
import type { Clause } from './criteria.ts';
import type { Literal } from './disjuncts.ts';

type ClauseOf<Name extends Clause['clause']> = Extract<Clause, { clause: Name }>;
type Ranged = 'employees' | 'revenueWan' | 'assetsWan' | 'foundedOn';
interface Interval<Value> {
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** Whether no enterprise at all can have these clauses so. Says no only where that is certain. */
export function contradicts(way: readonly Literal[], codes: CodeLists): boolean {
  const held = way.filter(({ met }) => met).flatMap(({ clause }) => tagOf(clause));
  const notHeld = new Set(way.filter(({ met }) => !met).flatMap(({ clause }) => tagOf(clause)));
  return (
    held.some((tag) => notHeld.has(tag)) ||
    noPremises(way, codes) ||
    noRegisterType(way) ||
    (['employees', 'revenueWan', 'assetsWan', 'foundedOn'] as const).some((name) => noValue(way, name)) ||
    noIndustryAndSize(way, codes)
  );
}

function tagOf(clause: Clause): readonly string[] {
  return clause.clause === 'qualification' ? [clause.holds] : [];
}

function isA<Name extends Clause['clause']>(clause: Clause, name: Name): clause is ClauseOf<Name> {
  return clause.clause === name;
}

function about<Name extends Clause['clause']>(
  way: readonly Literal[],
  name: Name,
): readonly { readonly clause: ClauseOf<Name>; readonly met: boolean }[] {
  return way.flatMap(({ clause, met }) => (isA(clause, name) ? [{ clause, met }] : []));
}

/** Enterprises of other cities may be here, too. */
const elsewhere = { county: RegionCode.parse('000001'), zone: null };

function noPremises(way: readonly Literal[], codes: CodeLists): boolean {
  const asked = about(way, 'region');
  return ![...premisesOf(codes), elsewhere].some((premises) =>
    asked.every(({ clause, met }) => clause.in.some((code) => liesIn(premises, code)) === met),
  );
}

function noRegisterType(way: readonly Literal[]): boolean {
  const asked = about(way, 'registerType');
  const individual = about(way, 'qualification').filter(({ clause }) => clause.holds === 'INDIVIDUAL');
  return !(['enterprise', 'individual'] as const).some(
    (type) =>
      asked.every(({ clause, met }) => clause.in.includes(type) === met) &&
      individual.every(({ met }) => (type === 'individual') === met),
  );
}

/** What the clauses that have to be met leave of a range. */
function leftOf(way: readonly Literal[], name: Ranged): Interval<string | number> {
  return about(way, name)
    .filter(({ met }) => met)
    .reduce<Interval<string | number>>(
      (left, { clause }) => ({
        from: left.from === undefined || (clause.from ?? left.from) > left.from ? clause.from : left.from,
        to: left.to === undefined || (clause.to ?? left.to) < left.to ? clause.to : left.to,
      }),
      { from: undefined, to: undefined },
    );
}

function noValue(way: readonly Literal[], name: Ranged): boolean {
  const { from, to } = leftOf(way, name);
  if (from !== undefined && to !== undefined && from > to) return true;
  return about(way, name).some(
    ({ clause, met }) =>
      !met &&
      (clause.from === undefined || (from !== undefined && from >= clause.from)) &&
      (clause.to === undefined || (to !== undefined && to <= clause.to)),
  );
}

function noIndustryAndSize(way: readonly Literal[], codes: CodeLists): boolean {
  const asked = about(way, 'industry');
  const fits = (code: string) =>
    asked.every(({ clause, met }) => clause.in.some((each) => isPartOf(code, each)) === met);
  const industries = [...codes.industries.keys()].filter((code) => code.length === 4 && fits(code));
  const rules = sizeRules.filter((rule) =>
    industries.some((code) => rule.industries.some((each) => isPartOf(code, each))),
  );
  return !rules.some((rule) => outcomesOf(rule, way).some((outcome) => sizeFits(way, outcome)));
}

function sizeFits(way: readonly Literal[], outcome: SizeOutcome): boolean {
  const small = outcome === 'small' || outcome === 'micro';
  return (
    about(way, 'size').every(({ clause, met }) => clause.in.some((each) => each === outcome) === met) &&
    about(way, 'qualification').every(({ clause, met }) => clause.holds !== 'MICRO_SMALL' || small === met)
  );
}

/** The sizes that the ranges of the indicators leave possible under a line of the standard. */
function outcomesOf({ bounds }: SizeRule, way: readonly Literal[]): readonly SizeOutcome[] {
  const indicators = (['employees', 'revenueWan', 'assetsWan'] as const).flatMap((indicator) => {
    const lower = bounds[indicator];
    if (lower === undefined) return [];
    const { from, to } = leftOf(way, indicator);
    const classAt = (value: number) => lower.filter((bound) => value < bound).length;
    return [{ highest: classAt(Number(to ?? Infinity)), lowest: classAt(Number(from ?? 0)) }];
  });
  if (indicators.length === 0) return ['notDefined'];
  // An enterprise is as small as its smallest indicator.
  const highest = Math.max(...indicators.map((each) => each.highest));
  const lowest = Math.max(...indicators.map((each) => each.lowest));
  return SizeClass.options.slice(highest, lowest + 1);
}
