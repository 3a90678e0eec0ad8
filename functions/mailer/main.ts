import { MailMessage } from '../../shared/adapters/sqs/mail-queue.ts';
import { sendMail } from '../../shared/app/send-mail.ts';
import { mailerDeps } from '../../shared/runtime/composition/mailer.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const deps = mailerDeps();

export const handler = queueHandler(MailMessage, async ({ mailId }) => sendMail(deps, mailId));
