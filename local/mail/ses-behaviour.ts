import * as z from 'zod';

const times = z.int().min(1).default(1);

/** How SES is to behave next, for so many mails; afterwards it accepts again. */
export const sesBehaviourSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept') }),
  /** `Throttling`: the sending rate is exceeded. */
  z.object({ kind: z.literal('throttle'), times }),
  /** `MessageRejected`. */
  z.object({ kind: z.literal('reject'), times }),
  /** An internal failure, status 500. */
  z.object({ kind: z.literal('fail'), times }),
  /** The connection breaks, before or after the mail is accepted: the sender cannot know which. */
  z.object({ kind: z.literal('hangUp'), when: z.enum(['before', 'after']), times }),
]);

export type SesBehaviour = z.infer<typeof sesBehaviourSchema>;
export type SesBehaviourInput = z.input<typeof sesBehaviourSchema>;
