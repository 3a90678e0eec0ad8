import { looksLike } from '../domain/attachment/content.ts';
import type { AttachmentRefusal, Upload } from '../domain/attachment/upload.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { FileBinding } from './attachment-ports.ts';

/**
 * Looks at what was uploaded and copies it to where the files of cases lie, before the transaction that attaches it: a case never
 * refers to a file that is not there. What is copied and then not attached is referred to by nothing and copied to the same place
 * when it is tried again (ADR 29).
 */
export async function keepFiles(
  { files }: { readonly files?: FileBinding },
  uploads: readonly Upload[],
): Promise<Result<undefined, AttachmentRefusal>> {
  if (uploads.length === 0) return accepted(undefined);
  if (files === undefined) throw new Error('this function takes no files');
  const refusals = await Promise.all(uploads.map(async (upload) => refusalOf(files, upload)));
  for (const [place, tag] of refusals.entries()) {
    if (tag !== undefined) return refused({ tag, field: `attachments/${place}` });
  }
  await Promise.all(uploads.map(async (upload) => files.keep(upload)));
  return accepted(undefined);
}

async function refusalOf(files: FileBinding, upload: Upload): Promise<AttachmentRefusal['tag'] | undefined> {
  const probe = await files.probe(upload);
  if (probe === undefined) return 'attachmentNotUploaded';
  if (probe.bytes !== upload.bytes) return 'attachmentWrongSize';
  return looksLike(upload.contentType, probe) ? undefined : 'attachmentWrongContent';
}
