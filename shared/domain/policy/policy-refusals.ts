import type { PolicyCommandName } from './policy-commands.ts';
import type { PolicyGuard } from './policy-transitions.ts';
import type { PolicyStanding } from './policy-standing.ts';

/** Guards whose refusal points at a field of the request, like `programmes/2`. */
type FieldGuard = Extract<PolicyGuard, 'programmeTwice' | 'windowReversed' | 'validityBeforeIssue'>;

/** A fault of what a policy says. */
export interface ContentRefusal {
  readonly tag: FieldGuard;
  readonly field: string;
}

/** Why a command on a policy is not carried out. */
export type PolicyRefusal =
  | ContentRefusal
  | { readonly tag: Exclude<PolicyGuard, FieldGuard> }
  /** Nobody may give that command as the policy stands. */
  | {
      readonly tag: 'policyStanding';
      readonly policyCommand: PolicyCommandName;
      readonly standing: PolicyStanding;
    }
  /** Somebody else may. */
  | { readonly tag: 'forbidden' };
