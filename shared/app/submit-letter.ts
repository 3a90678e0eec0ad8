import { CaseId } from '../domain/case/case-id.ts';
import { nextStep } from '../domain/case/chain.ts';
import { letterCountsAt } from '../domain/case/letter-limits.ts';
import { submit } from '../domain/case/submit.ts';
import { actsFor } from '../domain/directory/account.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import type { Attempt, AttemptRefusal, CommandOutcome } from './attempt.ts';
import { attemptsBeforeBusy, repeated } from './attempts.ts';
import { commitStep, idempotencyKeyOf } from './commit-step.ts';
import type { LetterInput } from './case-inputs.ts';
import type { CommandDeps } from './deps.ts';
import { textSealer } from './seal-texts.ts';

/**
 * An enterprise hands in a letter (一键写信). One BatchGetItem and one transaction: header, commit, two texts, the case
 * number, the counts that limit how many letters there may be, and the idempotency record. A number that is taken is drawn again.
 */
export async function submitLetter(
  deps: CommandDeps,
  attempt: Attempt,
  letter: LetterInput,
): Promise<Result<CommandOutcome, AttemptRefusal>> {
  const { now, accountId } = attempt;
  const rules = await deps.rules.rulesAt(now);
  const caseId = CaseId.parse(deps.ids.ulid(now));
  const sealer = textSealer(deps, caseId, now);
  const subject = sealer.seal(letter.subject);
  const body = sealer.seal(letter.body);

  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const reads = await deps.store.load(
      {
        idempotency: idempotencyKeyOf(attempt),
        accountId,
        caseId: undefined,
        unitIds: [deps.hub],
        memberId: undefined,
      },
      now,
    );
    if (reads.record !== undefined) return repeated(attempt, reads.record);
    if (reads.account === undefined || !actsFor(presentAt(reads.account, now), letter.enterpriseId)) {
      return refused({ tag: 'forbidden' });
    }
    const hub = reads.units.get(deps.hub);
    if (hub === undefined) throw new Error(`the directory lacks the hub ${deps.hub}`);

    const { enterpriseId, kind, channel, addressee, consentsToPublication } = letter;
    const by = { kind: 'enterprise' as const, accountId, enterpriseId };
    const number = deps.ids.caseNumber(civilDateOf(now, rules.city.timeZone));
    const events = submit(
      {
        caseId,
        number,
        kind,
        channel,
        addressee,
        consentsToPublication,
        enterpriseId,
        by,
        hub,
        subject,
        body,
      },
      now,
      rules,
    );
    const step = nextStep(undefined, { command: 'submit', by, events, at: now });
    const counted = letterCountsAt(rules.city.letterLimits, rules.city.timeZone, by, now);
    const saved = await commitStep(deps, rules, attempt, undefined, step, sealer.texts, counted);
    if (saved.ok) return accepted(saved.value);
    if (saved.refusal.tag === 'tooManyLetters') {
      return refused({ tag: 'tooManyLetters', retryAfterSeconds: secondsUntil(saved.refusal.until, now) });
    }
  }
  return refused({ tag: 'busy' });
}

/** Whole seconds, rounded up, so that who comes back then finds room. */
function secondsUntil(until: Instant, now: Instant): number {
  return Math.ceil((Date.parse(until) - Date.parse(now)) / 1000);
}
