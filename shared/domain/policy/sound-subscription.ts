import type { UnitId } from '../directory/ids.ts';
import type { CodeLists } from '../profile/code-lists.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { SubscriptionInput } from './push-choices.ts';

/** Codes of a subscription that nobody uses, each at its place, like `regions`, 0. */
export interface UnknownCodes {
  readonly tag: 'codesUnknown';
  readonly places: readonly (readonly [list: 'industries' | 'regions' | 'departments', at: number])[];
}

/**
 * What somebody wants to hear of, when there are such industries, regions and units; nothing would ever come of others. Topics are
 * free words, as policies give them.
 */
export function soundSubscription(
  input: SubscriptionInput,
  { industries, regions }: Pick<CodeLists, 'industries' | 'regions'>,
  units: ReadonlyMap<UnitId, unknown>,
): Result<SubscriptionInput, UnknownCodes> {
  const known = [
    ['industries', input.industries.map((code) => industries.has(code))],
    ['regions', input.regions.map((code) => regions.has(code))],
    ['departments', input.departments.map((id) => units.has(id))],
  ] as const;
  const places = known.flatMap(([list, each]) =>
    each.flatMap((isKnown, at) => (isKnown ? [] : [[list, at] as const])),
  );
  return places.length === 0 ? accepted(input) : refused({ tag: 'codesUnknown', places });
}
