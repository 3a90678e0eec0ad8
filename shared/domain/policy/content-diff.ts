import type { PolicyContent } from './policy.ts';

/** A field that a version changed. */
export interface FieldChange {
  /** Such as `validUntil`, or `programmes/reward/windows` by the programme's id. */
  readonly field: string;
  /** Null where the field, or its programme, is new. */
  readonly before: unknown;
  /** Null where it is gone. */
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What differs between two versions of a policy, field by field, old and new; programmes are compared by their ids. */
export function contentDiff(before: PolicyContent, after: PolicyContent): readonly FieldChange[] {
  return [
    ...changesOf('', withoutProgrammes(before), withoutProgrammes(after)),
    ...programmeIds(before, after).flatMap((id) => {
      const [was, is] = [before, after].map(({ programmes }) => programmes.find((each) => each.id === id));
      const field = `programmes/${id}`;
      if (was === undefined || is === undefined) {
        return [{ field, before: was ?? null, after: is ?? null }];
      }
      return changesOf(`${field}/`, was, is);
    }),
  ];
}

function withoutProgrammes({ programmes: _, ...rest }: PolicyContent): Fields {
  return rest;
}

function programmeIds(...contents: readonly PolicyContent[]): readonly string[] {
  return [...new Set(contents.flatMap(({ programmes }) => programmes.map(({ id }) => id)))];
}

function changesOf(prefix: string, before: Fields, after: Fields): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const change = { field: prefix + name, before: before[name] ?? null, after: after[name] ?? null };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

/** Contents come from one schema, which fixes the order of their fields; that of a list means something. */
function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
