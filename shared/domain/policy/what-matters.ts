import type { PolicyContent, Programme } from './policy.ts';

/** What of a policy people act by: until when it is in force, what one can apply for, when, with which documents, for what. */
type MatteringField = 'validUntil' | 'programme' | 'delivery' | 'windows' | 'documents' | 'benefit';

/** Something that matters and is otherwise in an amendment; null: it was not there, or is there no more. */
export interface MatteringChange {
  readonly field: MatteringField;
  /** The name of the programme (申报项目) that it is about; null for the policy as a whole. */
  readonly programme: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What of an amendment matters to those whom the policy is for before and after. Title, text, summary, topics and number do not:
 * nobody acts otherwise because of them. Whom it is for decides who gains or loses it, and is no change to those who do neither.
 */
export function whatMatters(before: PolicyContent, after: PolicyContent): readonly MatteringChange[] {
  const changes: MatteringChange[] = [];
  if (before.validUntil !== after.validUntil) {
    changes.push({ field: 'validUntil', programme: null, from: before.validUntil, to: after.validUntil });
  }
  const ids = new Set([...before.programmes, ...after.programmes].map(({ id }) => id));
  for (const id of ids) {
    const was = before.programmes.find((programme) => programme.id === id);
    const is = after.programmes.find((programme) => programme.id === id);
    changes.push(...programmeChanges(was, is));
  }
  return changes;
}

function programmeChanges(was: Programme | undefined, is: Programme | undefined): readonly MatteringChange[] {
  const programme = (is ?? was)?.name ?? null;
  if (was === undefined || is === undefined) {
    return [{ field: 'programme', programme, from: was?.name ?? null, to: is?.name ?? null }];
  }
  return shown.flatMap(({ field, show }) => {
    const [from, to] = [show(was), show(is)];
    return from === to ? [] : [{ field, programme, from, to }];
  });
}

interface Shown {
  readonly field: MatteringField;
  readonly show: (programme: Programme) => string;
}

/** What is compared of a programme; in whatever order windows and documents are written. */
const shown: readonly Shown[] = [
  { field: 'delivery', show: ({ delivery }) => delivery },
  {
    field: 'windows',
    show: ({ windows }) =>
      windows
        .map(({ opensOn, closesOn }) => `${opensOn}/${closesOn}`)
        .toSorted()
        .join('、'),
  },
  { field: 'documents', show: ({ documents }) => documents.toSorted().join('、') },
  { field: 'benefit', show: ({ benefit }) => benefit },
];
