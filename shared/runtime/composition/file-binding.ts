import { s3FileBinding } from '../../adapters/s3/file-binding.ts';
import { openBucket } from '../../adapters/s3/open-bucket.ts';
import type { FileBinding } from '../../app/attachment-ports.ts';
import { bucketVariable, readEnvironment } from '../environment.ts';

/** What functions whose commands take files need besides, from their environment. */
export function fileBinding(): { readonly files: FileBinding } {
  const { ATTACHMENT_BUCKET } = readEnvironment(bucketVariable);
  return { files: s3FileBinding(openBucket(ATTACHMENT_BUCKET)) };
}
