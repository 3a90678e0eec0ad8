import { CaseId } from '../domain/case/case-id.ts';
import { headerOf, nextStep } from '../domain/case/chain.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import { submit } from '../domain/case/submit.ts';
import { nextActionAt } from '../domain/case/timers.ts';
import { EnterpriseId } from '../domain/directory/ids.ts';
import { type CodeNotAdmitted, unclaimedEnterprise } from '../domain/directory/unclaimed-enterprise.ts';
import type { CreditCode } from '../domain/enterprise/credit-code.ts';
import type { LetterReceipt, Origin } from '../domain/integration/origin.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, type Instant, plusHours } from '../domain/time/instant.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import { idempotencyHours } from './commit-step.ts';
import type { CommandDeps } from './deps.ts';
import type { InboundReads, InboundStore, InboundWrite, Sending } from './inbound-ports.ts';
import { textSealer } from './seal-texts.ts';

export interface InboundDeps extends Pick<CommandDeps, 'ids' | 'seals' | 'rules' | 'hub'> {
  readonly inbound: InboundStore;
}

/** A letter as a platform passes it on. */
export interface PassedOnLetter extends Pick<Origin, 'externalId' | 'occurredAt'> {
  readonly kind: CaseKind;
  readonly subject: string;
  readonly body: string;
  readonly creditCode: CreditCode;
  readonly enterpriseName: string;
  /** Whom to call. */
  readonly contact: string | null;
  readonly consentsToPublication: boolean;
}

/** Why a letter of a platform is not taken. */
type InboundRefusal = CodeNotAdmitted | { readonly tag: 'letterReused' | 'busy' };

/**
 * Takes in a letter that a platform passes on, once: the same sending, and the same letter by another sending, are answered the
 * same. One BatchGetItem and one transaction: header, commit, texts, case number, the platform's id, the answer, and the
 * enterprise where the directory lacks it.
 */
export async function takeLetterIn(
  deps: InboundDeps,
  sending: Sending,
  letter: PassedOnLetter,
  now: Instant,
): Promise<Result<LetterReceipt, InboundRefusal>> {
  const { externalId, creditCode } = letter;
  const fingerprint = deps.seals.hash({ ...letter });
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const reads = await deps.inbound.load({ sending, externalId, creditCode, hub: deps.hub }, now);
    const before = reads.sent ?? reads.known;
    if (before !== undefined) {
      return before.fingerprint === fingerprint ? accepted(before.receipt) : refused({ tag: 'letterReused' });
    }
    const write = await inboundWrite(deps, sending, letter, fingerprint, reads, now);
    if (!write.ok) return write;
    const saved = await deps.inbound.save(write.value);
    if (saved.ok) return accepted(write.value.answered.receipt);
  }
  return refused({ tag: 'busy' });
}

async function inboundWrite(
  deps: InboundDeps,
  sending: Sending,
  { externalId, occurredAt, ...letter }: PassedOnLetter,
  fingerprint: string,
  reads: InboundReads,
  now: Instant,
): Promise<Result<InboundWrite, CodeNotAdmitted>> {
  const { ids, seals } = deps;
  const { source } = sending;
  if (reads.hub === undefined) throw new Error(`the directory lacks the hub ${deps.hub}`);
  const { creditCode, enterpriseName: name } = letter;
  const founded =
    reads.enterpriseId === undefined
      ? unclaimedEnterprise(EnterpriseId.parse(ids.ulid(now)), { creditCode, name })
      : undefined;
  if (founded?.ok === false) return founded;
  const enterprise = founded?.value;
  const enterpriseId = reads.enterpriseId ?? enterprise?.id;
  if (enterpriseId === undefined) throw new Error('a letter has an enterprise, or founds one');

  const rules = await deps.rules.rulesAt(now);
  const caseId = CaseId.parse(ids.ulid(now));
  const sealer = textSealer(deps, caseId, now);
  const by = { kind: 'platform', source } as const;
  const contact = sealer.sealOptional(letter.contact);
  const events = submit(
    {
      caseId,
      number: ids.caseNumber(civilDateOf(now, rules.city.timeZone)),
      kind: letter.kind,
      channel: source,
      addressee: 'hub',
      consentsToPublication: letter.consentsToPublication,
      enterpriseId,
      by,
      hub: reads.hub,
      subject: sealer.seal(letter.subject),
      body: sealer.seal(letter.body),
      ...(contact !== null && { contact }),
    },
    now,
    rules,
  );
  const { state, commit: unsealed } = nextStep(undefined, { command: 'submit', by, events, at: now });
  const commit = { ...unsealed, hash: seals.hash(unsealed) };
  const { number, kind, receivedAt, dueOn, provisional } = commit.after;
  return accepted({
    opening: {
      previous: undefined,
      next: headerOf(state, commit),
      commit,
      texts: sealer.texts,
      counted: [],
      record: undefined,
      nextActionAt: nextActionAt(state, rules, now),
    },
    origin: { source, externalId, occurredAt },
    sending,
    answered: {
      fingerprint,
      receipt: { externalId, caseNumber: number, kind, receivedAt, dueOn, provisional },
    },
    expiresAt: plusHours(now, idempotencyHours),
    enterprise,
  });
}
