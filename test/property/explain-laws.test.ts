import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criteria } from '../../shared/domain/policy/criteria.ts';
import { explain } from '../../shared/domain/policy/explain.ts';
import type { ExplainedNode, Verdict } from '../../shared/domain/policy/explanation.ts';
import { type Profile, profileFields } from '../../shared/domain/profile/profile.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { anyProfile, criteriaOf, wholeProfile } from '../support/generated-profiles.ts';

const on = civilDate('2026-10-20');
const tree = criteriaOf({ maxDepth: 3 });
const trees = fc.array(criteriaOf({ maxDepth: 2 }), { maxLength: 4 });
const result = (profile: Profile, criteria: Criteria) => explain(profile, criteria, on).result;
const holdsFor = <Values extends [unknown, ...unknown[]]>(
  property: fc.IPropertyWithHooks<Values>,
  numRuns = 2000,
) => fc.assert(property, { numRuns });

/** The result if the clause at that place, counted through the tree, were so. */
function resultWith(node: ExplainedNode, place: { left: number }, as: Verdict): Verdict {
  if ('clause' in node) return place.left-- === 0 ? as : node.result;
  const parts = 'all' in node ? node.all : 'any' in node ? node.any : node.none;
  const results = new Set(parts.map((part) => resultWith(part, place, as)));
  const has = (verdict: Verdict) => results.has(verdict);
  if ('all' in node) return has('unmet') ? 'unmet' : has('unknown') ? 'unknown' : 'met';
  const any = has('met') ? 'met' : has('unknown') ? 'unknown' : 'unmet';
  if ('any' in node || any === 'unknown') return any;
  return any === 'met' ? 'unmet' : 'met';
}

describe('in three values', () => {
  test('none of some is all of their opposites, and any of some is the opposite of none of them', () => {
    holdsFor(
      fc.property(anyProfile, trees, (profile, parts) => {
        const opposites = parts.map((part) => ({ none: [part] }));
        expect(result(profile, { none: parts })).toBe(result(profile, { all: opposites }));
        expect(result(profile, { any: parts })).toBe(result(profile, { none: [{ none: parts }] }));
        expect(result(profile, { all: parts })).toBe(result(profile, { none: opposites }));
      }),
    );
  });

  test('the order of parts does not matter, nor that one is said twice', () => {
    holdsFor(
      fc.property(anyProfile, trees, (profile, parts) => {
        for (const kind of ['all', 'any', 'none'] as const) {
          const once = result(profile, asNode(kind, parts));
          expect(result(profile, asNode(kind, parts.toReversed()))).toBe(once);
          expect(result(profile, asNode(kind, [...parts, ...parts]))).toBe(once);
        }
      }),
    );
  });

  test('filling in what is empty leaves what is met and what is unmet as they are', () => {
    holdsFor(
      fc.property(wholeProfile, fc.subarray([...profileFields]), tree, (whole, emptied, criteria) => {
        const before = result(emptyIn(whole, emptied), criteria);
        expect([before, 'unknown']).toContain(before === 'unknown' ? before : result(whole, criteria));
      }),
    );
  });

  test('what it asks for is enough to know, but for an industry given too coarsely; only what is unknown asks', () => {
    holdsFor(
      fc.property(wholeProfile, fc.subarray([...profileFields]), tree, (whole, emptied, criteria) => {
        const { result: before, missing } = explain(emptyIn(whole, emptied), criteria, on);
        expect(missing.length > 0).toBe(before === 'unknown');
        const still = emptied.filter((field) => !missing.includes(field));
        const after = explain(emptyIn(whole, still), criteria, on);
        expect(after.result === 'unknown' ? after.missing : []).not.toContainEqual(
          expect.not.stringMatching('industry'),
        );
      }),
    );
  });
});

describe('what is in the way', () => {
  test('is named exactly when criteria are unmet, and nearly met is what one clause would change', () => {
    let near = 0;
    holdsFor(
      fc.property(anyProfile, tree, (profile, criteria) => {
        const explanation = explain(profile, criteria, on);
        const places = clauseCount(explanation.tree);
        const turns = (place: number) =>
          (['met', 'unmet'] as const).some(
            (as) => resultWith(explanation.tree, { left: place }, as) === 'met',
          );
        const byOne = Array.from({ length: places }, (_, place) => place).some(turns);
        expect(explanation.nearMiss).toBe(explanation.result === 'unmet' && byOne);
        if (explanation.result !== 'unmet') expect(explanation.misses).toEqual([]);
        near += explanation.nearMiss ? 1 : 0;
      }),
      5000,
    );
    expect(near).toBeGreaterThan(500);
  });
});

function asNode(kind: 'all' | 'any' | 'none', parts: readonly Criteria[]): Criteria {
  if (kind === 'all') return { all: parts };
  return kind === 'any' ? { any: parts } : { none: parts };
}

function emptyIn(profile: Profile, fields: readonly string[]): Profile {
  return { ...profile, ...Object.fromEntries(fields.map((field) => [field, null])) };
}

function clauseCount(node: ExplainedNode): number {
  if ('clause' in node) return 1;
  const parts = 'all' in node ? node.all : 'any' in node ? node.any : node.none;
  return parts.reduce((sum, part) => sum + clauseCount(part), 0);
}
