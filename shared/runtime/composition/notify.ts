import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { dynamoDirectory } from '../../adapters/dynamo/directory.ts';
import { dynamoNoticeStore } from '../../adapters/dynamo/notice-store.ts';
import { openTable } from '../../adapters/dynamo/open-table.ts';
import { sqsMailQueue } from '../../adapters/sqs/mail-queue.ts';
import type { NotifyDeps } from '../../app/notify.ts';
import { readEnvironment, variables } from '../environment.ts';

/** What the function that tells people needs, from its environment. */
export function notifyDeps(): NotifyDeps {
  const { TABLE_NAME, MAIL_QUEUE_URL } = readEnvironment({
    TABLE_NAME: variables.TABLE_NAME,
    MAIL_QUEUE_URL: z.url(),
  });
  const table = openTable(TABLE_NAME);
  return {
    directory: dynamoDirectory(table),
    notices: dynamoNoticeStore(table),
    mailQueue: sqsMailQueue(new SQSClient({}), MAIL_QUEUE_URL),
  };
}
