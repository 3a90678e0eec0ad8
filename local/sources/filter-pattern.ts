import { StartRefused } from '../stack/start-refused.ts';
import { isObject, type Json, type JsonObject } from '../template/json.ts';

/**
 * A pattern of an event source mapping: an object of the event's shape whose leaves are lists of rules, of which one
 * must hold. https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html
 */
export type FilterPattern = JsonObject;

/** Whether a value passes the operand of a comparison; undefined stands for a value that is absent. */
type Comparison = (value: Json | undefined, operand: Json) => boolean;

const comparisons: Readonly<Record<string, Comparison>> = {
  // `exists` asks for a leaf: an object under the key does not count as existing.
  exists: (value, operand) => (value !== undefined && !isObject(value)) === operand,
  prefix: onTexts((value, operand) => value.startsWith(operand)),
  suffix: onTexts((value, operand) => value.endsWith(operand)),
  'equals-ignore-case': onTexts((value, operand) => value.toLowerCase() === operand.toLowerCase()),
  'anything-but': (value, operand) => value !== undefined && !isObject(value) && !anyOf(operand, value),
  numeric: (value, operand) =>
    typeof value === 'number' && inRange(value, Array.isArray(operand) ? operand : []),
};

/** Reads a pattern as the template holds it; throws StartRefused for an operator that the local stack does not know. */
export function parseFilterPattern(text: string): FilterPattern {
  const pattern: unknown = JSON.parse(text);
  if (!isObject(pattern)) throw new StartRefused(`A filter pattern is an object, not ${text}`);
  refuseUnknownOperators(pattern, text);
  return pattern;
}

/** Whether the event passes one of the filters; without filters everything passes. */
export function passesFilters(event: JsonObject, filters: readonly FilterPattern[]): boolean {
  return filters.length === 0 || filters.some((filter) => matches(event, filter));
}

function matches(event: Json | undefined, pattern: JsonObject): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or') {
      return Array.isArray(expected) && expected.some((branch) => isObject(branch) && matches(event, branch));
    }
    const actual = isObject(event) ? event[key] : undefined;
    return isObject(expected) ? matches(actual, expected) : anyRule(expected, actual);
  });
}

function anyRule(rules: Json, value: Json | undefined): boolean {
  const candidates: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return (Array.isArray(rules) ? rules : []).some((rule: Json) =>
    candidates.some((candidate) => holds(rule, candidate)),
  );
}

function holds(rule: Json, value: Json | undefined): boolean {
  if (!isObject(rule)) return rule === value;
  return Object.entries(rule).every(
    ([operator, operand]) => comparisons[operator]?.(value, operand) === true,
  );
}

function anyOf(operand: Json, value: Json): boolean {
  return (Array.isArray(operand) ? operand : [operand]).some((excluded: Json) => holds(excluded, value));
}

function inRange(value: number, bounds: readonly Json[]): boolean {
  for (let index = 0; index < bounds.length; index += 2) {
    const bound = Number(bounds[index + 1]);
    const comparison = bounds[index];
    const holdsHere =
      (comparison === '=' && value === bound) ||
      (comparison === '<' && value < bound) ||
      (comparison === '<=' && value <= bound) ||
      (comparison === '>' && value > bound) ||
      (comparison === '>=' && value >= bound);
    if (!holdsHere) return false;
  }
  return true;
}

function refuseUnknownOperators(pattern: JsonObject, text: string): void {
  for (const [key, expected] of Object.entries(pattern)) {
    if (isObject(expected)) refuseUnknownOperators(expected, text);
    if (!Array.isArray(expected)) continue;
    for (const rule of expected) {
      if (!isObject(rule)) continue;
      if (key === '$or') {
        refuseUnknownOperators(rule, text);
        continue;
      }
      const unknown = Object.keys(rule).find((operator) => comparisons[operator] === undefined);
      if (unknown !== undefined)
        throw new StartRefused(`The filter ${text} uses ${unknown}, which is not built here`);
    }
  }
}

function onTexts(compare: (value: string, operand: string) => boolean): Comparison {
  return (value, operand) =>
    typeof value === 'string' && typeof operand === 'string' && compare(value, operand);
}
