import type { DirectoryFact } from '../domain/directory/change.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, plusHours } from '../domain/time/instant.ts';
import type { Attempt, AttemptRefusal } from './attempt.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import { idempotencyHours, idempotencyKeyOf } from './commit-step.ts';
import type {
  DirectoryEntry,
  DirectoryNeeds,
  DirectoryReads,
  DirectoryRecord,
  DirectoryStore,
} from './directory-ports.ts';
import type { Ids } from './ports.ts';

/** What the use cases that change the directory need. */
export interface ChangeDeps {
  readonly store: DirectoryStore;
  readonly ids: Ids;
  /** The city's (IANA). */
  readonly timeZone: string;
}

/** What a rule makes of a request. */
export interface Decided<Answer> {
  /** The entries that change, and what that means; undefined when everything is as it is asked for already. */
  readonly change: { readonly entries: readonly DirectoryEntry[]; readonly fact: DirectoryFact } | undefined;
  readonly answer: Answer;
}

/** Reads an answer that was kept; throws when it is none of that kind. */
export interface Answers<Answer> {
  parse(kept: unknown): Answer;
}

interface Ask<Answer, Refusal> {
  readonly answers: Answers<Answer>;
  readonly needs: DirectoryNeeds;
  readonly decide: (reads: DirectoryReads) => Result<Decided<Answer>, Refusal>;
}

/** Why a request is not carried out, whatever it asks for. */
export type RepeatRefusal = Extract<AttemptRefusal, { readonly tag: 'keyReused' | 'busy' }>;

/**
 * Somebody changes the directory, once: each attempt is one BatchGetItem, a pure decision, one transaction. Who was overtaken
 * decides anew on what the directory is by then.
 */
export async function changeDirectory<Answer, Refusal>(
  { store, ids, timeZone }: ChangeDeps,
  attempt: Attempt,
  { answers, needs, decide }: Ask<Answer, Refusal>,
): Promise<Result<Answer, Refusal | RepeatRefusal>> {
  const { now, accountId, idempotency } = attempt;
  const key = idempotencyKeyOf(attempt);
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const reads = await store.load({ idempotency: key, accountId, needs }, now);
    if (reads.record !== undefined) return repeatedAnswer(attempt, reads.record, answers);
    const decided = decide(reads);
    if (!decided.ok) return decided;
    const { change, answer } = decided.value;
    if (change === undefined) return accepted(answer);
    const { entries, fact } = change;
    const saved = await store.save({
      by: reads.account,
      entries,
      change: { id: ids.ulid(now), at: now, on: civilDateOf(now, timeZone), by: accountId, fact },
      record: {
        key,
        fingerprint: idempotency.fingerprint,
        answer,
        expiresAt: plusHours(now, idempotencyHours),
      },
    });
    if (saved.ok) return accepted(answer);
  }
  return refused({ tag: 'busy' });
}

function repeatedAnswer<Answer>(
  { idempotency }: Attempt,
  { fingerprint, answer }: DirectoryRecord,
  answers: Answers<Answer>,
): Result<Answer, RepeatRefusal> {
  return fingerprint === idempotency.fingerprint
    ? accepted(answers.parse(answer))
    : refused({ tag: 'keyReused' });
}
