import type { CaseStatus } from './case-words.ts';
import type { CommandName } from './commands.ts';
import type { Guard } from './transitions.ts';

type UnitGuard = 'unitUnknown' | 'unitTwice' | 'unitOutsideSubtree' | 'unitClosed';

/** Why what a person asks for is not carried out. Nothing is written; the HTTP layer turns each tag into one problem. */
export type PersonsRefusal =
  | { readonly tag: 'wrongStatus'; readonly command: CommandName; readonly status: CaseStatus }
  /** `field` points into the request, like `lead` or `assisting/2`. */
  | { readonly tag: UnitGuard; readonly field: string }
  | { readonly tag: Exclude<Guard, UnitGuard> };

/** Why a command is not carried out; only the clock asks for whatever is due, and is told that nothing is. */
export type CaseRefusal = PersonsRefusal | { readonly tag: 'nothingDue' };
