import type { Principal } from '../directory/account.ts';
import type { UnitId } from '../directory/ids.ts';
import type { CodeLists } from '../profile/code-lists.ts';
import type { Interpretation } from './interpretation.ts';
import type { PolicyContent } from './policy.ts';
import type { PolicyFact } from './policy-change.ts';
import type { PolicyHeader } from './policy-header.ts';

/** A policy as commands meet it. */
export interface PolicyState {
  readonly header: PolicyHeader;
  /** What the draft says, where there is one. */
  readonly draft: PolicyContent | undefined;
}

/** What a command makes of a policy. */
export interface PolicyStep extends PolicyState {
  readonly fact: PolicyFact;
  /** What was published as the version of the header. */
  readonly published: PolicyContent | undefined;
  readonly interpretation: Interpretation | undefined;
}

/** Who acts: a person as they may at that moment, or the clock. */
export type PolicyActor = Principal | 'clock';

/** What the city decides about its policies. */
export interface PolicyRules {
  readonly hub: UnitId;
  readonly timeZone: string;
  /** The codes that criteria may name. */
  readonly codes: CodeLists;
}
