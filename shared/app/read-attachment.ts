import type { AttachmentId } from '../domain/attachment/attachment.ts';
import type { CaseId } from '../domain/case/case-id.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Asker } from './asker.ts';
import type { FileLink, FileLinks } from './attachment-ports.ts';
import { leaveTrace, type ReadRefusal, seeCase, type TracedDeps } from './read-case.ts';

/** What giving out files needs. */
export interface AttachmentDeps extends TracedDeps {
  readonly files: Pick<FileLinks, 'downloadLink'>;
}

/**
 * A short-lived link to a file of a case, for somebody who may have it: files are reached through their case only, and staff leave
 * a trace before they are answered.
 */
export async function readAttachment(
  deps: AttachmentDeps,
  asker: Asker,
  { caseId, attachmentId }: { readonly caseId: CaseId; readonly attachmentId: AttachmentId },
): Promise<Result<FileLink, ReadRefusal>> {
  const seen = await seeCase(deps, asker, caseId);
  if (!seen.ok) return seen;
  const file = seen.value.files.find(({ id }) => id === attachmentId);
  if (file === undefined) return refused({ tag: 'notFound' });
  await leaveTrace(deps, asker, seen.value, 'attachment');
  return accepted(await deps.files.downloadLink(file, asker.now));
}
