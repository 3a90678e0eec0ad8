import * as z from 'zod';
import { CaseId } from '../case/case-id.ts';
import { PolicyId } from '../policy/policy.ts';
import { AccountId } from '../directory/ids.ts';
import { accepted, refused, type Result } from '../result.ts';
import { Instant, isBefore } from '../time/instant.ts';
import { AttachedFile, type AttachmentId } from './attachment.ts';

const { id, contentType, bytes, sha256 } = AttachedFile.unwrap().shape;

/** An upload that somebody has announced: which bytes the link to it takes, and what has become of it. */
export const Upload = z
  .strictObject({
    id,
    accountId: AccountId,
    name: z.string().min(1).max(260),
    contentType,
    bytes,
    sha256,
    announcedAt: Instant,
    /** When it can no longer be attached; its bytes are removed after that. */
    expiresAt: Instant,
    /** The case or the policy that it is attached to. */
    boundTo: z.union([CaseId, PolicyId]).nullable(),
  })
  .readonly();
export type Upload = z.infer<typeof Upload>;

/** How long an upload can be attached, in hours. */
export const uploadHours = 24;

/** Why a file cannot be attached; `field` points into the request, like `attachments/2`. */
export interface AttachmentRefusal {
  readonly tag:
    /** Announced by nobody, by somebody else, or too long ago. */
    | 'attachmentUnknown'
    | 'attachmentTwice'
    | 'attachmentBound'
    | 'attachmentNotUploaded'
    | 'attachmentWrongSize'
    | 'attachmentWrongContent';
  readonly field: string;
}

/** The uploads with these ids, when each can be attached now by who announced it; the first that cannot is refused. */
export function attachable(
  ids: readonly AttachmentId[],
  uploads: ReadonlyMap<AttachmentId, Upload>,
  now: Instant,
): Result<readonly Upload[], AttachmentRefusal> {
  const found: Upload[] = [];
  for (const [place, uploadId] of ids.entries()) {
    const field = `attachments/${place}`;
    const upload = uploads.get(uploadId);
    if (upload === undefined || !isBefore(now, upload.expiresAt)) {
      return refused({ tag: 'attachmentUnknown', field });
    }
    if (upload.boundTo !== null) return refused({ tag: 'attachmentBound', field });
    if (ids.indexOf(uploadId) < place) return refused({ tag: 'attachmentTwice', field });
    found.push(upload);
  }
  return accepted(found);
}
