import { MailEventMessage } from '../../shared/adapters/sqs/mail-event-queue.ts';
import { hearOfMail } from '../../shared/app/hear-of-mail.ts';
import { mailEventDeps } from '../../shared/runtime/composition/mail-events.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const deps = mailEventDeps();

export const handler = queueHandler(MailEventMessage, async (event) =>
  event === undefined ? 'done' : hearOfMail(deps, event),
);
