import { headerOf, type Step } from '../domain/case/chain.ts';
import type { CaseFile } from '../domain/case/case-file.ts';
import { accepted, type Result } from '../domain/result.ts';
import { plusHours } from '../domain/time/instant.ts';
import type { Attempt, CommandOutcome } from './attempt.ts';
import type { CommandDeps } from './deps.ts';
import type { IdempotencyRecord, SaveRefusal, StoredText } from './ports.ts';

/** How long a client may repeat a request and get the same answer. */
const idempotencyHours = 24;

/** The key under which an attempt is looked up and recorded. */
export function idempotencyKeyOf({
  accountId,
  idempotency: { route, key },
}: Attempt): IdempotencyRecord['key'] {
  return { accountId, route, key };
}

/** Seals a step with its hash and saves it with its texts and its idempotency record, in one transaction. */
export async function commitStep(
  { store, seals }: Pick<CommandDeps, 'store' | 'seals'>,
  attempt: Attempt,
  previous: CaseFile | undefined,
  { state, commit: unsealed }: Step,
  texts: readonly StoredText[],
): Promise<Result<CommandOutcome, SaveRefusal>> {
  const commit = { ...unsealed, hash: seals.hash(unsealed) };
  const outcome: CommandOutcome = { card: commit.after, acts: commit.acts };
  const saved = await store.save({
    previous,
    next: headerOf(state, commit),
    commit,
    texts,
    record: {
      key: idempotencyKeyOf(attempt),
      fingerprint: attempt.idempotency.fingerprint,
      ...outcome,
      expiresAt: plusHours(attempt.now, idempotencyHours),
    },
  });
  return saved.ok ? accepted(outcome) : saved;
}
