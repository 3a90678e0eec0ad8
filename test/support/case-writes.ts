import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import type { CaseWrite, IdempotencyRecord, StoredText } from '../../shared/app/ports.ts';
import type { CaseFile } from '../../shared/domain/case/case-file.ts';
import { CaseId, CaseNumber } from '../../shared/domain/case/case-id.ts';
import { headerOf, nextStep } from '../../shared/domain/case/chain.ts';
import type { CommandName, Person } from '../../shared/domain/case/commands.ts';
import { decide } from '../../shared/domain/case/decide.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import type { TextRef } from '../../shared/domain/case/text-ref.ts';
import { nextActionAt } from '../../shared/domain/case/timers.ts';
import type { Unit } from '../../shared/domain/directory/unit.ts';
import { type Instant, plusHours } from '../../shared/domain/time/instant.ts';
import { acceptedBy, clerk, dispatched, leadOf, rules, submitted, writer } from './case-world.ts';

/** What somebody's command writes; with its idempotency record, which the clock's commits lack. */
export type PersonsWrite = CaseWrite & { readonly record: IdempotencyRecord };

/** The id of the n-th invented case. */
export const caseIdOf = (n: number): CaseId => CaseId.parse(`01K5XQ${String(n).padStart(20, '0')}`);

/** The letter of case `n`, ready to be saved. */
export function submission(
  n: number,
  over: Parameters<typeof submitted>[0] = {},
  words = {
    subject: '咨询制鞋自动化设备技改补助的申报条件',
    body: '设备投资的下限是多少?分期付款尚未付清的设备能否计入?',
  },
): PersonsWrite {
  const caseId = caseIdOf(n);
  const subject = sealed(caseId, n * 2, words.subject);
  const body = sealed(caseId, n * 2 + 1, words.body);
  const event = submitted({
    caseId,
    number: CaseNumber.parse(`20260924-${String(n).padStart(6, '0')}`),
    subject: subject.ref,
    body: body.ref,
    ...over,
  });
  return write(undefined, 'submit', writer, [event], [subject.text, body.text]);
}

/** The hub dispatches the case to a unit. */
export const dispatch = (
  caseFile: CaseFile,
  to: Unit,
  over: Parameters<typeof dispatched>[1] = {},
): PersonsWrite => write(caseFile, 'dispatch', clerk, [dispatched(to, over)]);

/** The unit that it was dispatched to accepts it. */
export const acceptance = (caseFile: CaseFile, unit: Unit): PersonsWrite =>
  write(caseFile, 'accept', leadOf(unit), [acceptedBy(unit)]);

/** The enterprise takes its letter back. */
export const withdrawal = (caseFile: CaseFile, at: Instant): PersonsWrite =>
  write(caseFile, 'withdraw', writer, [{ type: 'withdrawn', v: 1, at, reason: null }]);

/** Any command as it is saved, under an idempotency key of its own. */
export function write(
  previous: CaseFile | undefined,
  command: CommandName,
  by: Person,
  events: readonly [CaseEvent, ...CaseEvent[]],
  texts: readonly StoredText[] = [],
): PersonsWrite {
  const { at } = events[0];
  const done = committed(previous, { command, by, events, at });
  const { commit } = done;
  const record = {
    key: { accountId: by.accountId, route: command, key: `${commit.caseId}-${commit.version}` },
    fingerprint: 'f'.repeat(64),
    card: commit.after,
    acts: commit.acts,
    expiresAt: plusHours(at, 24),
  };
  return { ...done, texts, counted: [], record };
}

/** The clock ticks a case at `at`, when something must be due. */
export function tick(previous: CaseFile, at: Instant): CaseWrite {
  const by = { kind: 'system' } as const;
  const events = decide(previous, { type: 'tick', by }, at, rules);
  if (!events.ok) throw new Error(events.refusal.tag);
  const done = committed(previous, { command: 'tick', by, events: events.value, at });
  return { ...done, texts: [], counted: [], record: undefined };
}

function committed(previous: CaseFile | undefined, done: Parameters<typeof nextStep>[1]) {
  const { state, commit: unsealed } = nextStep(previous, done);
  const commit = { ...unsealed, hash: sha256Seals.hash(unsealed) };
  return {
    previous,
    next: headerOf(state, commit),
    commit,
    nextActionAt: nextActionAt(state, rules, done.at),
  };
}

function sealed(caseId: CaseId, n: number, text: string): { ref: TextRef; text: StoredText } {
  const id = `01K5XR${String(n).padStart(20, '0')}`;
  const salt = String(n).padStart(32, '0');
  return { ref: { id, digest: sha256Seals.digest(salt, text) }, text: { id, caseId, salt, text } };
}
