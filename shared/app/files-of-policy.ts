import type { AttachmentId } from '../domain/attachment/attachment.ts';
import { attachable, type AttachmentRefusal, type Upload } from '../domain/attachment/upload.ts';
import type { PolicyFile } from '../domain/policy/policy-header.ts';
import type { PolicyStep } from '../domain/policy/policy-step.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { FileBinding } from './attachment-ports.ts';
import { keepFiles } from './keep-files.ts';
import type { PolicyReader, StoredPolicy } from './policy-ports.ts';

/** The files of a content, and those of them that are uploads still. */
export interface FiledPolicy {
  readonly files: readonly PolicyFile[];
  readonly uploads: readonly Upload[];
}

/**
 * The files that a step's content names: those that the policy has already, in its draft or in the version that is amended, and
 * uploads of who writes, which are looked at and copied to where files are kept.
 */
export async function filesOfPolicy(
  { reader, files: binding }: { readonly reader: PolicyReader; readonly files: FileBinding },
  policy: StoredPolicy | undefined,
  { published, draft }: Pick<PolicyStep, 'draft' | 'published'>,
  uploads: ReadonlyMap<AttachmentId, Upload>,
  now: Instant,
): Promise<Result<FiledPolicy, AttachmentRefusal>> {
  const ids = (published ?? draft)?.attachments ?? [];
  const known = new Map((policy?.draft?.files ?? []).map((file) => [file.id, file]));
  if (ids.some((id) => !known.has(id)) && policy !== undefined && policy.header.version !== null) {
    const version = await reader.version(policy.header.id, policy.header.version);
    for (const file of version?.files ?? []) known.set(file.id, file);
  }
  const twice = ids.findIndex((id, place) => ids.indexOf(id) < place);
  if (twice !== -1) return refused({ tag: 'attachmentTwice', field: fieldAt(twice) });
  const fresh = ids.filter((id) => !known.has(id));
  const inPlace = ({ tag, field }: AttachmentRefusal): AttachmentRefusal => {
    const id = fresh[Number(field.split('/')[1])];
    return { tag, field: id === undefined ? field : fieldAt(ids.indexOf(id)) };
  };
  const found = attachable(fresh, uploads, now);
  if (!found.ok) return refused(inPlace(found.refusal));
  const kept = await keepFiles({ files: binding }, found.value);
  if (!kept.ok) return refused(inPlace(kept.refusal));
  for (const upload of found.value) known.set(upload.id, fileOf(upload));
  return accepted({ files: ids.flatMap((id) => known.get(id) ?? []), uploads: found.value });
}

function fieldAt(place: number): string {
  return `attachments/${place}`;
}

function fileOf({ id, name, contentType, bytes, sha256 }: Upload): PolicyFile {
  return { id, name, contentType, bytes, sha256 };
}
