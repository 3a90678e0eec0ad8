import * as z from 'zod';
import type { MailEvent } from '../../app/mail-event-ports.ts';
import { SesEvent } from '../ses/ses-event.ts';

/** What SES sends once, when it is told the topic. */
const topicValidated = 'Successfully validated SNS topic for Amazon SES event publishing.';

/** What is in a notification: JSON, or the one text that SES sends. */
const Published = z.string().transform((text, context): unknown => {
  if (text.trim() === topicValidated) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    context.issues.push({ code: 'custom', message: 'no JSON', input: text });
    return z.NEVER;
  }
});

/** A message of the queue of mail events: an event of SES in the envelope of SNS; undefined where it tells of no mail. */
export const MailEventMessage: z.ZodType<MailEvent | undefined> = z
  .looseObject({ Type: z.literal('Notification'), Message: Published.pipe(SesEvent.optional()) })
  .transform(({ Message }) => Message);
