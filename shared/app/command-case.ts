import { attachable } from '../domain/attachment/upload.ts';
import type { Relation } from '../domain/case/actor.ts';
import type { CaseFile } from '../domain/case/case-file.ts';
import type { CaseId } from '../domain/case/case-id.ts';
import { nextStep } from '../domain/case/chain.ts';
import type { Person } from '../domain/case/commands.ts';
import { decide } from '../domain/case/decide.ts';
import { may } from '../domain/case/may.ts';
import { deputyIn } from '../domain/case/relations.ts';
import type { CaseRefusal, PersonsRefusal } from '../domain/case/refusals.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Principal, unitOfRole } from '../domain/directory/account.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import type { Attempt, AttemptRefusal, CommandOutcome } from './attempt.ts';
import { attemptsBeforeBusy, repeated } from './attempts.ts';
import { commitStep, idempotencyKeyOf } from './commit-step.ts';
import type { CommandInput } from './case-inputs.ts';
import type { CommandDeps } from './deps.ts';
import { keepFiles } from './keep-files.ts';
import {
  isSoleMember,
  namedMemberId,
  namedUnitIds,
  namedUploadIds,
  resolveCommand,
} from './resolve-command.ts';
import { textSealer } from './seal-texts.ts';

/**
 * Somebody gives a command on a case, having read it at `expectedActs`. Each attempt is one BatchGetItem and one
 * transaction; a writer that came first is answered by reading again: `stale` if a person acted, a retry if not.
 */
export async function commandCase(
  deps: CommandDeps,
  attempt: Attempt,
  caseId: CaseId,
  expectedActs: number,
  input: CommandInput,
): Promise<Result<CommandOutcome, AttemptRefusal>> {
  const { now, accountId } = attempt;
  const rules = await deps.rules.rulesAt(now);
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const reads = await deps.store.load(
      {
        idempotency: idempotencyKeyOf(attempt),
        accountId,
        caseId,
        unitIds: namedUnitIds(input),
        memberId: namedMemberId(input),
        uploadIds: namedUploadIds(input),
      },
      now,
    );
    if (reads.record !== undefined) return repeated(attempt, reads.record);
    const { caseFile } = reads;
    const principal = reads.account && presentAt(reads.account, now);
    if (principal === undefined || caseFile === undefined) return refused({ tag: 'notFound' });
    const permission = may(principal, input.type, caseFile);
    if (permission.tag === 'hidden') return refused({ tag: 'notFound' });
    if (permission.tag === 'forbidden') return refused({ tag: 'forbidden' });
    if (caseFile.acts !== expectedActs) return refused({ tag: 'stale', acts: caseFile.acts });

    const uploads = attachable(namedUploadIds(input), reads.uploads, now);
    if (!uploads.ok) return uploads;
    const sealer = textSealer(deps, caseId, now);
    const member = reads.member && presentAt(reads.member, now);
    const by = actorOf(principal, permission.as, caseFile);
    const command = resolveCommand(
      input,
      by,
      { ...reads, member },
      sealer,
      uploads.value,
      isSoleMember(principal, caseFile),
    );
    const events = decide(caseFile, command, now, rules);
    if (!events.ok) return refused(toldToPerson(events.refusal));
    const kept = await keepFiles(deps, uploads.value);
    if (!kept.ok) return kept;
    const step = nextStep(caseFile, { command: input.type, by, events: events.value, at: now });
    const saved = await commitStep(deps, rules, attempt, caseFile, step, {
      texts: sealer.texts,
      uploads: uploads.value,
    });
    if (saved.ok) return accepted(saved.value);
  }
  return refused({ tag: 'busy' });
}

/** Whatever a person asks for, it is not what is due. */
function toldToPerson(refusal: CaseRefusal): PersonsRefusal {
  if (refusal.tag === 'nothingDue') throw new Error('a person cannot ask for what is due');
  return refusal;
}

/** In what capacity the person acts, and for whom. */
function actorOf(principal: Principal, as: Relation, caseFile: CaseFile): Person {
  const { id: accountId } = principal;
  if (as === 'enterprise') return { kind: 'enterprise', accountId, enterpriseId: caseFile.enterpriseId };
  const unitId = officeOf(principal, as, caseFile);
  return { kind: 'staff', accountId, as, unitId, actingFor: deputyIn(as, principal, caseFile) };
}

/** The hub's people act for the hub, those who see and do not handle for their own office, all others for the holding unit. */
function officeOf(principal: Principal, as: Relation, { hub, holder }: CaseFile): UnitId {
  if (as === 'hub' || as === 'hubSupervisor') return hub.unitId;
  const own = as === 'leader' || as === 'overseer' ? unitOfRole(principal, as) : undefined;
  return own ?? holder.unitId;
}
