import { accepted, refused, type Result } from '../domain/result.ts';
import { type FieldFault, pointerTo } from './field-fault.ts';

/** Larger than any letter or answer, escaped throughout, can be. */
export const maxBodyBytes = 256 * 1024;
/** The criteria of a policy nest six deep, which makes thirteen levels. */
const maxDepth = 16;

export type JsonFault =
  | { readonly tag: 'bodyTooLarge' }
  | { readonly tag: 'invalidJson' }
  | { readonly tag: 'invalidRequest'; readonly faults: readonly FieldFault[] };

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

interface Level {
  /** The keys seen so far; undefined in an array. */
  readonly keys: Set<string> | undefined;
  readonly path: readonly string[];
  index: number;
  key: string;
}

/**
 * Reads a JSON body (RFC 8259). Refused beside what is not JSON, as I-JSON refuses it (RFC 7493): an object that names a key twice,
 * because readers differ on which of the two counts, and half a surrogate pair, which cannot be stored as UTF-8; and a body too
 * large or nested too deeply.
 */
export function readJson(text: string): Result<unknown, JsonFault> {
  if (new TextEncoder().encode(text).length > maxBodyBytes) return refused({ tag: 'bodyTooLarge' });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused({ tag: 'invalidJson' });
  }
  const fault = structuralFault(text);
  return fault === undefined ? accepted(value) : refused({ tag: 'invalidRequest', faults: [fault] });
}

/** Walks the tokens of a text that is known to be JSON. */
function structuralFault(text: string): FieldFault | undefined {
  const levels: Level[] = [];
  let awaitsKey = false;
  for (const [found] of text.matchAll(token)) {
    const level = levels.at(-1);
    if (found.startsWith('"') && !String(JSON.parse(found)).isWellFormed()) {
      return { at: pointerTo(awaitsKey ? (level?.path ?? []) : placeIn(level)), rule: 'characters' };
    }
    if (found === '{' || found === '[') {
      if (levels.length === maxDepth) {
        return { at: pointerTo([]), rule: 'tooDeep', limit: String(maxDepth) };
      }
      levels.push({ keys: found === '{' ? new Set() : undefined, path: placeIn(level), index: 0, key: '' });
      awaitsKey = found === '{';
    } else if (found === '}' || found === ']') {
      levels.pop();
      awaitsKey = false;
    } else if (found === ',' && level !== undefined) {
      level.index += 1;
      awaitsKey = level.keys !== undefined;
    } else if (awaitsKey && level?.keys !== undefined) {
      level.key = String(JSON.parse(found));
      if (level.keys.has(level.key))
        return { at: pointerTo([...level.path, level.key]), rule: 'duplicateField' };
      level.keys.add(level.key);
      awaitsKey = false;
    }
  }
  return undefined;
}

/** Where the walk is; undefined for the whole text. */
function placeIn(level: Level | undefined): readonly string[] {
  if (level === undefined) return [];
  return [...level.path, level.keys ? level.key : String(level.index)];
}
