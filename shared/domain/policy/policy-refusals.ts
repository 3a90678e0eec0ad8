import type { CriteriaFault } from './lint-criteria.ts';
import type { PolicyCommandName } from './policy-commands.ts';
import type { PolicyGuard } from './policy-transitions.ts';
import type { PolicyStanding } from './policy-standing.ts';

/** Guards whose refusal points at a field of the request, like `programmes/2`. */
type FieldGuard = Extract<PolicyGuard, 'programmeTwice' | 'windowReversed' | 'validityBeforeIssue'>;

/** A fault of what a policy says. */
export type ContentRefusal =
  | { readonly tag: FieldGuard; readonly field: string }
  | { readonly tag: 'criteriaFaulty'; readonly faults: readonly CriteriaFault[] };

/** Why a command on a policy is not carried out. */
export type PolicyRefusal =
  | ContentRefusal
  | { readonly tag: Exclude<PolicyGuard, FieldGuard | 'criteriaFaulty'> }
  /** Nobody may give that command as the policy stands. */
  | {
      readonly tag: 'policyStanding';
      readonly policyCommand: PolicyCommandName;
      readonly standing: PolicyStanding;
    }
  /** Somebody else may. */
  | { readonly tag: 'forbidden' };
