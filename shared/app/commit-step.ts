import type { Upload } from '../domain/attachment/upload.ts';
import { headerOf, type Step } from '../domain/case/chain.ts';
import type { CaseFile } from '../domain/case/case-file.ts';
import type { LetterCount } from '../domain/case/letter-limits.ts';
import { nextActionAt } from '../domain/case/timers.ts';
import type { Rules } from '../domain/deadline/city-rules.ts';
import { accepted, type Result } from '../domain/result.ts';
import { plusHours } from '../domain/time/instant.ts';
import type { Attempt, CommandOutcome } from './attempt.ts';
import type { CaseStore, IdempotencyRecord, SaveRefusal, Seals, StoredText } from './ports.ts';

/** How long a client may repeat a request and get the same answer. */
export const idempotencyHours = 24;

/** The key under which an attempt is looked up and recorded. */
export function idempotencyKeyOf({
  accountId,
  idempotency: { route, key },
}: Attempt): IdempotencyRecord['key'] {
  return { accountId, route, key };
}

/** What a step writes besides. */
interface Written {
  readonly texts: readonly StoredText[];
  readonly uploads?: readonly Upload[];
  readonly counted?: readonly LetterCount[];
}

/** Seals a step with its hash and saves it with its timer, texts, uploads, counts and idempotency record, in one transaction. */
export async function commitStep(
  { store, seals }: { readonly store: Pick<CaseStore, 'save'>; readonly seals: Seals },
  rules: Rules,
  attempt: Attempt | undefined,
  previous: CaseFile | undefined,
  { state, commit: unsealed }: Step,
  { texts, uploads = [], counted = [] }: Written,
): Promise<Result<CommandOutcome, SaveRefusal>> {
  const commit = { ...unsealed, hash: seals.hash(unsealed) };
  const outcome: CommandOutcome = { card: commit.after, acts: commit.acts };
  const saved = await store.save({
    previous,
    next: headerOf(state, commit),
    commit,
    texts,
    uploads,
    counted,
    record: attempt && {
      key: idempotencyKeyOf(attempt),
      fingerprint: attempt.idempotency.fingerprint,
      ...outcome,
      expiresAt: plusHours(attempt.now, idempotencyHours),
    },
    nextActionAt: nextActionAt(state, rules, commit.at),
  });
  return saved.ok ? accepted(outcome) : saved;
}
