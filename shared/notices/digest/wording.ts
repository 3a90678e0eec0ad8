import type { CaseLine, Digest, DigestListName } from '../../domain/message/digest.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Phrases } from '../words.ts';

/** How a language words a digest. */
export interface DigestWording {
  /** Its day and how many cases there are of everything; the subject of the mail. */
  title(digest: Digest, say: Phrases): string;
  /** What comes before the lists. */
  opening(digest: Digest, say: Phrases): readonly string[];
  /** The title of a list of so many cases. */
  list(name: DigestListName, cases: number): string;
  /** What a list says of a case, behind its number, at `at`. */
  line(name: DigestListName, line: CaseLine, at: Instant, say: Phrases): string;
  /** How many cases are not named. */
  more(cases: number): string;
  /** The title over the lateness of the city's units. */
  city(cases: number): string;
  cases(cases: number): string;
  readonly otherUnits: string;
  /** The title over the cases that are late the longest. */
  readonly worst: string;
  missingNotice(year: number): string;
  readonly open: string;
}
