import type { CivilDate } from '../time/civil-date.ts';
import type { Qualification } from './profile.ts';

/** How a list of qualifications stands to one of them. */
export type QualificationStanding =
  | { readonly standing: 'held' | 'expired' | 'notYetIssued'; readonly expiresOn: CivilDate | null }
  | { readonly standing: 'notListed' };

/**
 * How a list stands to a tag on a day: of several entries of one tag, one that holds decides; else the one that expired last.
 * A qualification holds from the day of issue to the last day, both included.
 */
export function standingOf(
  list: readonly Qualification[],
  tag: string,
  on: CivilDate,
): QualificationStanding {
  const entries = list
    .filter((each) => each.tag === tag)
    .toSorted((a, b) => (a.expiresOn ?? '9999').localeCompare(b.expiresOn ?? '9999'));
  const begun = entries.filter(({ issuedOn }) => issuedOn === null || issuedOn <= on);
  const held = begun.findLast(({ expiresOn }) => expiresOn === null || expiresOn >= on);
  if (held !== undefined) return { standing: 'held', expiresOn: held.expiresOn };
  const expired = begun.at(-1);
  if (expired !== undefined) return { standing: 'expired', expiresOn: expired.expiresOn };
  const coming = entries[0];
  return coming === undefined
    ? { standing: 'notListed' }
    : { standing: 'notYetIssued', expiresOn: coming.expiresOn };
}
