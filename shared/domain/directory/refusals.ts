import type { ClaimRefusal } from './decide-claim.ts';
import type { DeputyProblem } from './decide-deputies.ts';
import type { PeopleProblem } from './decide-people.ts';
import type { UnitProblem } from './decide-units.ts';
import type { OwnDataRefusal } from './own-data.ts';

/** Why the directory is not changed. Nothing is written; the HTTP layer turns each tag into one problem. */
export type DirectoryRefusal =
  | OwnDataRefusal
  | ClaimRefusal
  | PeopleProblem
  | AdministrationRefusal
  | { readonly tag: 'tooManySubscriptions' };

/** Why units and their people stay as they are. */
export type AdministrationRefusal = UnitProblem | DeputyProblem;
