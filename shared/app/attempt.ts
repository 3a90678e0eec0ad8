import type { AttachmentRefusal } from '../domain/attachment/upload.ts';
import type { CaseCard } from '../domain/case/case-card.ts';
import type { PersonsRefusal } from '../domain/case/refusals.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { Instant } from '../domain/time/instant.ts';

/** Who asks, when, and under which idempotency key. `now` is taken once per request. */
export interface Attempt {
  readonly accountId: AccountId;
  readonly now: Instant;
  readonly idempotency: { readonly route: string; readonly key: string; readonly fingerprint: string };
}

/** What a command answers: the case's card, and the number of acts that is its ETag. */
export interface CommandOutcome {
  readonly card: CaseCard;
  readonly acts: number;
}

/** Why a request is not carried out. */
export type AttemptRefusal =
  | PersonsRefusal
  | AttachmentRefusal
  /** The person has no account, or may not write for that enterprise. */
  | { readonly tag: 'forbidden' }
  | { readonly tag: 'notFound' }
  /** Somebody acted since the client read the case. */
  | { readonly tag: 'stale'; readonly acts: number }
  /** The idempotency key was used with another request. */
  | { readonly tag: 'keyReused' }
  /** The person or the enterprise has handed in as many letters as it may; there is room again after so many seconds. */
  | { readonly tag: 'tooManyLetters'; readonly retryAfterSeconds: number }
  /** Nothing of the policy that a letter names was ever published. */
  | { readonly tag: 'policyUnknown' }
  /** Too many writers at once; the client may try again. */
  | { readonly tag: 'busy' };
