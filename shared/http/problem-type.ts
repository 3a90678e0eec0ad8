import type { Bilingual } from './bilingual.ts';

/** One entry of the catalogue of problems. */
export interface ProblemType {
  readonly status: number;
  readonly title: Bilingual;
  /** What to do about it; `{placeholders}` are filled from the problem. */
  readonly detail: Bilingual;
  /** The field of the body that is to blame, as a JSON Pointer, where it is always the same. */
  readonly pointer?: `/${string}`;
}
