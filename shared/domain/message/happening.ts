import type { Commit } from '../case/commit.ts';
import type { DirectoryChange } from '../directory/change.ts';

/** What the relay passes on: what one command did to a case, or what was changed in the directory. */
export type Happening = Commit | DirectoryChange;

/** Whether it happened to a case. */
export function isCommit(happening: object): happening is Pick<Commit, 'caseId' | 'version'> {
  return 'caseId' in happening;
}
