import { attaching } from '../attachment/attachment.ts';
import type { Rules } from '../deadline/city-rules.ts';
import type { AccountId } from '../directory/ids.ts';
import { accepted, refused, type Result } from '../result.ts';
import { plusDays } from '../time/civil-date.ts';
import { civilDateOf, type Instant } from '../time/instant.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf, Person } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRefusal } from './refusals.ts';

/** The handler proposes an answer; a new draft replaces the one before. */
export function decideDraft(
  { by, text, attachments }: CommandOf<'draft'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  return accepted([
    { type: 'answerDrafted', v: 1, at: now, text, by: by.accountId, ...attaching(attachments) },
  ]);
}

/** The unit lead wants another draft, and says why. */
export function decideSendBack(
  caseFile: CaseFile,
  { reason }: CommandOf<'sendBack'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (caseFile.draft === null) return refused({ tag: 'draftMissing' });
  return accepted([{ type: 'draftSentBack', v: 1, at: now, reason, draftedBy: caseFile.draft.by }]);
}

/**
 * The enterprise gets its answer (答复), RULES 8: the hub at once with a text of its own; a unit releases its handler's draft,
 * by another person than the drafter unless the unit has only one, after a contact or with a reason for none. An answer that comes
 * late says why. It can be rated for so many calendar days (RULES 9).
 */
export function decideRelease(
  caseFile: CaseFile,
  command: CommandOf<'release'>,
  now: Instant,
  { city }: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  const { latenessReason } = command;
  const late = caseFile.lateSince !== null;
  const release = {
    type: 'answerReleased' as const,
    v: 1 as const,
    at: now,
    unitId: caseFile.holder.unitId,
    latenessReason: late ? latenessReason : null,
    ratingClosesOn: plusDays(civilDateOf(now, city.timeZone), city.ratingDays),
  };
  const unexplained = late && latenessReason === null;
  if (caseFile.status === 'received') {
    if (command.answer === null) return refused({ tag: 'answerMissing' });
    if (unexplained) return refused({ tag: 'latenessReasonMissing' });
    return accepted([
      { ...release, answer: command.answer, contactWaiver: null, ...attaching(command.attachments) },
    ]);
  }
  if (command.answer !== null || (command.attachments ?? []).length > 0) {
    return refused({ tag: 'answerNotDrafted' });
  }
  if (caseFile.draft === null) return refused({ tag: 'draftMissing' });
  if (isOwn(command.by, caseFile.draft.by) && !command.soleMember) return refused({ tag: 'ownDraft' });
  if (caseFile.contacts === 0 && command.contactWaiver === null) return refused({ tag: 'contactMissing' });
  if (unexplained) return refused({ tag: 'latenessReasonMissing' });
  return accepted([{ ...release, answer: caseFile.draft.text, contactWaiver: command.contactWaiver }]);
}

/** Nobody releases what they drafted, nor does their deputy for them. */
function isOwn(by: Person, drafter: AccountId): boolean {
  return by.accountId === drafter || (by.kind === 'staff' && by.actingFor === drafter);
}
