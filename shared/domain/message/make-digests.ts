import type { AccountId, UnitId } from '../directory/ids.ts';
import {
  type CaseLine,
  type CityLateness,
  type Digest,
  digestLimits,
  type DigestLine,
  type DigestList,
  type DigestListName,
} from './digest.ts';
import type { DigestDay } from './digest-day.ts';

/** Who reads of a case, as one of the people of `as`. */
export interface DigestReader {
  readonly accountId: AccountId;
  readonly as: UnitId;
}

/** A case that belongs on a list of each of its readers. */
export interface DigestEntry {
  readonly list: DigestListName;
  readonly line: CaseLine;
  readonly readers: readonly DigestReader[];
}

/** What people read because of a role in the city; null where there is nothing to say. */
export interface CityNews {
  readonly lateness: CityLateness | null;
  readonly supervisors: readonly AccountId[];
  readonly missingNotice: number | null;
  readonly administrators: readonly AccountId[];
}

/**
 * The digests of a day: one for each person whom anything concerns, whatever their memberships, and none that is empty. A case
 * stands once in a list, and in two lists where two things are asked: that it be accepted, and that it be answered.
 */
export function makeDigests(
  { at, on }: DigestDay,
  entries: readonly DigestEntry[],
  { lateness, supervisors, missingNotice, administrators }: CityNews,
): ReadonlyMap<AccountId, Digest> {
  const read = entries.flatMap(({ list, line, readers }) =>
    readers.map(({ accountId, as }) => ({ accountId, list, line: { ...line, as } })),
  );
  const byPerson = Map.groupBy(read, ({ accountId }) => accountId);
  const ofCity = new Set(lateness === null ? [] : supervisors);
  const ofNotice = new Set(missingNotice === null ? [] : administrators);
  const people = new Set([...byPerson.keys(), ...ofCity, ...ofNotice]);

  const digestOf = (accountId: AccountId): Digest => {
    const own = byPerson.get(accountId) ?? [];
    const list = (name: DigestListName): DigestList =>
      listed(
        own.filter((entry) => entry.list === name).map(({ line }) => line),
        name === 'unaccepted' ? 'firstStepBy' : 'dueOn',
      );
    return {
      on,
      at,
      late: list('late'),
      dueToday: list('dueToday'),
      dueSoon: list('dueSoon'),
      unaccepted: list('unaccepted'),
      city: ofCity.has(accountId) ? lateness : null,
      missingNotice: ofNotice.has(accountId) ? missingNotice : null,
    };
  };
  return new Map([...people].map((accountId) => [accountId, digestOf(accountId)]));
}

/** The list of these cases, each once, the most urgent first; of more than it names it keeps how many they are. */
function listed(lines: readonly DigestLine[], urgency: 'dueOn' | 'firstStepBy'): DigestList {
  const place = (line: DigestLine): string => `${line[urgency]}#${line.caseId}`;
  const once = [...Map.groupBy(lines, ({ caseId }) => caseId).values()].flatMap((same) => same.slice(0, 1));
  const ordered = once.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
  const others = Map.groupBy(ordered.slice(digestLimits.lines), ({ as }) => as);
  return {
    lines: ordered.slice(0, digestLimits.lines),
    more: [...others].map(([as, { length }]) => ({ as, cases: length })),
  };
}
