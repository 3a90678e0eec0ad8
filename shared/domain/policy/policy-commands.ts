import type { Instant } from '../time/instant.ts';
import type { InterpretationText } from './interpretation.ts';
import type { PolicyContent } from './policy.ts';

/** What somebody, or the clock, has done to a policy. */
export type PolicyCommand =
  | { readonly name: 'draft' | 'redraft' | 'amend'; readonly content: PolicyContent }
  | { readonly name: 'propose' | 'discard' | 'cancelPublication' | 'publish' | 'expire' }
  | { readonly name: 'sendBack' | 'withdraw'; readonly reason: string }
  /** `publishesAt` null: at once. */
  | { readonly name: 'approve'; readonly publishesAt: Instant | null }
  | { readonly name: 'interpret'; readonly interpretation: InterpretationText };
export type PolicyCommandName = PolicyCommand['name'];
