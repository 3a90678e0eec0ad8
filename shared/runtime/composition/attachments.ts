import { randomIds } from '../../adapters/crypto/random-ids.ts';
import { dynamoCaseReader } from '../../adapters/dynamo/case-reader.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { dynamoTraces } from '../../adapters/dynamo/trace-store.ts';
import { dynamoUploadStore } from '../../adapters/dynamo/upload-store.ts';
import { s3FileLinks } from '../../adapters/s3/file-links.ts';
import { openBucket } from '../../adapters/s3/open-bucket.ts';
import type { AnnounceDeps } from '../../app/announce-upload.ts';
import type { FileLinks } from '../../app/attachment-ports.ts';
import type { AttachmentDeps } from '../../app/read-attachment.ts';
import { bucketVariable, readEnvironment, tracesVariable, variables } from '../environment.ts';

/** What the function that gives out links to files needs, from its environment. */
export function attachmentDeps(): AnnounceDeps & AttachmentDeps & { readonly files: FileLinks } {
  const { TABLE_NAME, ATTACHMENT_BUCKET, TRACE_RETENTION_DAYS } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    ...bucketVariable,
    ...tracesVariable,
  });
  const table = openTable(TABLE_NAME);
  return {
    uploads: dynamoUploadStore(table),
    files: s3FileLinks(openBucket(ATTACHMENT_BUCKET)),
    ids: randomIds(),
    cases: dynamoCaseReader(table),
    directory: dynamoDirectory(table),
    traces: dynamoTraces(table, TRACE_RETENTION_DAYS),
  };
}
