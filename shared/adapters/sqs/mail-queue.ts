import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { MailQueue } from '../../app/message-ports.ts';
import { MailId } from '../../domain/message/mail.ts';
import { sendBatches } from './send-batches.ts';

/** What a message to the mailer says: which mail, and nothing of its content. */
export const MailMessage = z.strictObject({ mailId: MailId });

/** The queue of the mailer. */
export function sqsMailQueue(client: SQSClient, url: string): MailQueue {
  return {
    async send(mailIds) {
      const messages: readonly z.infer<typeof MailMessage>[] = mailIds.map((mailId) => ({ mailId }));
      const left = await sendBatches(
        client,
        url,
        messages.map((message) => JSON.stringify(message)),
      );
      if (left.length > 0) throw new Error(`the mail queue did not take ${left.length} messages`);
    },
  };
}
