import { attaching } from '../attachment/attachment.ts';
import { maxAttachments } from '../attachment/attachment-type.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRefusal } from './refusals.ts';

/** The enterprise adds to its letter; the clock does not pause (RULES 1). */
export function decideSupplement(
  caseFile: CaseFile,
  { text, attachments = [] }: CommandOf<'supplement'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (caseFile.attachments + attachments.length > maxAttachments) {
    return refused({ tag: 'tooManyAttachments' });
  }
  return accepted([{ type: 'supplemented', v: 1, at: now, text, ...attaching(attachments) }]);
}

/** The enterprise takes its letter back. */
export function decideWithdraw(
  { reason }: CommandOf<'withdraw'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  return accepted([{ type: 'withdrawn', v: 1, at: now, reason }]);
}
