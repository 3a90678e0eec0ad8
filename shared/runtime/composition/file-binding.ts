import { openBucket, s3AttachmentStore } from '../../adapters/s3/attachment-store.ts';
import type { FileBinding } from '../../app/attachment-ports.ts';
import { bucketVariable, readEnvironment } from '../environment.ts';

/** What functions whose commands take files need besides, from their environment. */
export function fileBinding(): { readonly files: FileBinding } {
  const { ATTACHMENT_BUCKET } = readEnvironment(bucketVariable);
  return { files: s3AttachmentStore(openBucket(ATTACHMENT_BUCKET)) };
}
