import type { ClaimRefusal } from './decide-claim.ts';
import type { PeopleProblem } from './decide-people.ts';
import type { OwnDataRefusal } from './own-data.ts';

/** Why the directory is not changed. Nothing is written; the HTTP layer turns each tag into one problem. */
export type DirectoryRefusal = OwnDataRefusal | ClaimRefusal | PeopleProblem;
