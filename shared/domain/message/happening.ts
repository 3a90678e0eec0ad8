import type { Commit } from '../case/commit.ts';
import type { DirectoryChange } from '../directory/change.ts';
import type { PolicyChange } from '../policy/policy-change.ts';

/** What the relay passes on: what one command did to a case, or what was changed in the directory or of a policy. */
export type Happening = Commit | DirectoryChange | PolicyChange;

/** Whether it happened to a case. */
export function isCommit(happening: object): happening is Pick<Commit, 'caseId' | 'version'> {
  return 'caseId' in happening;
}

/** Whether it happened to a policy. */
export function isPolicyChange(happening: object): happening is Pick<PolicyChange, 'policyId' | 'revision'> {
  return 'policyId' in happening;
}
