import type { CriteriaFault } from './lint-criteria.ts';
import type { PolicyCommandName } from './policy-commands.ts';
import type { PolicyGuard } from './policy-transitions.ts';
import type { PolicyStanding } from './policy-standing.ts';

/** Guards whose refusal points at a field of the request, like `programmes/2`. */
type FieldGuard = Extract<PolicyGuard, 'programmeTwice' | 'windowReversed' | 'validityBeforeIssue'>;

/** A fault of what a policy says. */
export type ContentRefusal = FieldRefusal | CriteriaRefusal;
interface FieldRefusal {
  readonly tag: FieldGuard;
  readonly field: string;
}
interface CriteriaRefusal {
  readonly tag: 'criteriaFaulty';
  readonly faults: readonly CriteriaFault[];
}

/** Why a command on a policy is not carried out. */
export type PolicyRefusal =
  | PolicyProblem
  /** The faults of the criteria, each at its place. */
  | CriteriaRefusal
  /** The clock asks too early. */
  | { readonly tag: 'notDue' }
  /** Somebody else may. */
  | { readonly tag: 'forbidden' };

/** Refusals that are problems of their own. */
export type PolicyProblem =
  | FieldRefusal
  | { readonly tag: Exclude<PolicyGuard, FieldGuard | 'criteriaFaulty' | 'notDue'> }
  /** Another policy has its document number, which shows as it is written. */
  | { readonly tag: 'documentNumberTaken' }
  /** Nobody may give that command as the policy stands. */
  | {
      readonly tag: 'policyStanding';
      readonly policyCommand: PolicyCommandName;
      readonly standing: PolicyStanding;
    };
