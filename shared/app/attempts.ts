import { accepted, refused, type Result } from '../domain/result.ts';
import type { Attempt, AttemptRefusal, CommandOutcome } from './attempt.ts';
import type { IdempotencyRecord } from './ports.ts';

/** How often a command is tried when other writers come first, before the client is asked to come back. */
export const attemptsBeforeBusy = 3;

/** What a request gets whose idempotency key was used before: the same answer, unless it asks for something else. */
export function repeated(
  { idempotency }: Attempt,
  { fingerprint, card, acts }: IdempotencyRecord,
): Result<CommandOutcome, AttemptRefusal> {
  return fingerprint === idempotency.fingerprint ? accepted({ card, acts }) : refused({ tag: 'keyReused' });
}
