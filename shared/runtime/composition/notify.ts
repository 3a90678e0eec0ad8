import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { dynamoClaims } from '../../adapters/dynamo/claims.ts';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoNoticeStore } from '../../adapters/dynamo/notice-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { sqsMailQueue } from '../../adapters/sqs/mail-queue.ts';
import type { NotifyOfChangeDeps } from '../../app/notify-of-change.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that tells people needs, from its environment. */
export function notifyDeps(): NotifyOfChangeDeps {
  const { TABLE_NAME, HUB_UNIT_ID, MAIL_QUEUE_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    HUB_UNIT_ID: variables.HUB_UNIT_ID,
    MAIL_QUEUE_URL: z.url(),
  });
  const table = openTable(TABLE_NAME);
  return {
    directory: dynamoDirectory(table),
    claims: dynamoClaims(table),
    hub: HUB_UNIT_ID,
    notices: dynamoNoticeStore(table),
    mailQueue: sqsMailQueue(new SQSClient({}), MAIL_QUEUE_URL),
  };
}
