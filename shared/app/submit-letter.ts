import { attachable } from '../domain/attachment/upload.ts';
import { CaseId } from '../domain/case/case-id.ts';
import { nextStep } from '../domain/case/chain.ts';
import { letterCountsAt } from '../domain/case/letter-limits.ts';
import { submit } from '../domain/case/submit.ts';
import type { Channel } from '../domain/case/case-words.ts';
import type { Person } from '../domain/case/commands.ts';
import { entererIn } from '../domain/case/enterer.ts';
import { actsFor, type Principal } from '../domain/directory/account.ts';
import type { EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import type { Unit } from '../domain/directory/unit.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import type { Attempt, AttemptRefusal, CommandOutcome } from './attempt.ts';
import { attemptsBeforeBusy, repeated } from './attempts.ts';
import { commitStep, idempotencyKeyOf } from './commit-step.ts';
import { keepFiles } from './keep-files.ts';
import type { EntryInput, LetterContent, LetterInput } from './case-inputs.ts';
import type { CommandDeps } from './deps.ts';
import { policyOfLetter } from './policy-asked-about.ts';
import type { Directory } from './ports.ts';
import { textSealer } from './seal-texts.ts';

/** Who hands a letter in, for which enterprise, by which way. */
interface Handing {
  readonly by: Person;
  readonly enterpriseId: EnterpriseId;
  readonly channel: Channel;
}

/** What entering needs besides. */
export interface EntryDeps extends CommandDeps {
  readonly directory: Pick<Directory, 'enterpriseOfCode'>;
}

/** Why a letter is not entered. */
type EntryRefusal = AttemptRefusal | { readonly tag: 'enterpriseUnknown' };

/** An enterprise hands in a letter (一键写信). */
export async function submitLetter(
  deps: CommandDeps,
  attempt: Attempt,
  letter: LetterInput,
): Promise<Result<CommandOutcome, AttemptRefusal>> {
  const { enterpriseId, channel } = letter;
  const by = { kind: 'enterprise', accountId: attempt.accountId, enterpriseId } as const;
  return handIn(deps, attempt, letter, deps.hub, (principal) =>
    actsFor(principal, enterpriseId)
      ? accepted({ by, enterpriseId, channel })
      : refused({ tag: 'forbidden' as const }),
  );
}

/**
 * A station or the hub enters a letter for an enterprise that came to it (代录): one read more, of whose the credit code is.
 * Whoever may not enter letters there does not learn whether there is such an enterprise.
 */
export async function enterLetter(
  deps: EntryDeps,
  attempt: Attempt,
  officeId: UnitId,
  entry: EntryInput,
): Promise<Result<CommandOutcome, EntryRefusal>> {
  const enterpriseId = await deps.directory.enterpriseOfCode(entry.creditCode);
  return handIn<EntryRefusal>(deps, attempt, entry, officeId, (principal, office) => {
    const by = office && entererIn(office, principal);
    if (by === undefined) return refused({ tag: 'forbidden' });
    if (enterpriseId === undefined) return refused({ tag: 'enterpriseUnknown' });
    return accepted({ by, enterpriseId, channel: by.as });
  });
}

/**
 * Hands a letter in, if `handing` lets that person do so in that office. One BatchGetItem, after a look at the policy that it asks
 * about, and one transaction: header, commit,
 * two texts, the case number, the counts that limit how many letters there may be, and the idempotency record. A number that is
 * taken is drawn again.
 */
async function handIn<Refusal>(
  deps: CommandDeps,
  attempt: Attempt,
  letter: LetterContent,
  officeId: UnitId,
  handing: (principal: Principal, office: Unit | undefined) => Result<Handing, Refusal>,
): Promise<Result<CommandOutcome, Refusal | AttemptRefusal>> {
  const { now, accountId } = attempt;
  const rules = await deps.rules.rulesAt(now);
  const caseId = CaseId.parse(deps.ids.ulid(now));
  const uploadIds = letter.attachments ?? [];
  const asked = await policyOfLetter(deps.policies, letter);
  if (!asked.ok) return asked;
  const policyOffice = asked.value?.officeId ?? deps.hub;

  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const reads = await deps.store.load(
      {
        idempotency: idempotencyKeyOf(attempt),
        accountId,
        caseId: undefined,
        unitIds: [...new Set([deps.hub, officeId, policyOffice])],
        memberId: undefined,
        uploadIds,
      },
      now,
    );
    if (reads.record !== undefined) return repeated(attempt, reads.record);
    if (reads.account === undefined) return refused({ tag: 'forbidden' });
    const handed = handing(presentAt(reads.account, now), reads.units.get(officeId));
    if (!handed.ok) return handed;
    const hub = reads.units.get(deps.hub);
    if (hub === undefined) throw new Error(`the directory lacks the hub ${deps.hub}`);

    const uploads = attachable(uploadIds, reads.uploads, now);
    if (!uploads.ok) return uploads;
    const kept = await keepFiles(deps, uploads.value);
    if (!kept.ok) return kept;

    const sealer = textSealer(deps, caseId, now);
    const body = sealer.seal(letter.body);
    const { kind, addressee, consentsToPublication } = letter;
    const { by, enterpriseId, channel } = handed.value;
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
        subject: sealer.seal(letter.subject),
        body,
        attachments: sealer.attach('letter', body, uploads.value),
        consulted: asked.value && { ref: asked.value.ref, office: reads.units.get(policyOffice) },
      },
      now,
      rules,
    );
    const step = nextStep(undefined, { command: 'submit', by, events, at: now });
    const counted = letterCountsAt(
      rules.city.letterLimits,
      rules.city.timeZone,
      { accountId, enterpriseId },
      now,
    );
    const saved = await commitStep(deps, rules, attempt, undefined, step, {
      texts: sealer.texts,
      uploads: uploads.value,
      counted,
    });
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
