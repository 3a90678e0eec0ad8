import type { Context, SQSBatchItemFailure, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { logger } from './logger.ts';

/**
 * What became of a message; `again` puts it back until its visibility time-out has passed, or until as many seconds have as it
 * says.
 */
type Worked = 'done' | 'again' | { readonly againInSeconds: number };

/** What is known of a message beside its body. */
interface Given {
  /** For the how-manieth time the queue gives it out, from 1 on. */
  readonly times: number;
  readonly millisLeft: () => number;
}

/** Hides a message that was given out for so many seconds more. */
export type HideMessage = (receiptHandle: string, seconds: number) => Promise<void>;

/** Kept free of the function's time: what goes on page by page ends the page that it is at. */
const reserveMillis = 15_000;

/**
 * The handler of a function that a queue feeds: one message after the other, and only those that failed come again. A message
 * that the schema refuses fails each time, until the queue sets it aside. `millisLeft`: what is begun later may be cut off.
 */
export function queueHandler<Body>(
  schema: z.ZodType<Body>,
  work: (body: Body, given: Given) => Promise<Worked>,
  hide?: HideMessage,
) {
  const failed = async (
    { body, messageId, attributes, receiptHandle }: SQSRecord,
    millisLeft: () => number,
  ): Promise<boolean> => {
    const message = schema.safeParse(jsonOf(body));
    if (!message.success) {
      // The body stays out of the log: it may say whom a message concerns.
      logger.error('bad message', {
        messageId,
        faults: message.error.issues.map(({ path }) => path.join('.')),
      });
      return true;
    }
    try {
      const worked = await work(message.data, {
        times: Number(attributes.ApproximateReceiveCount),
        millisLeft,
      });
      if (worked === 'done') return false;
      logger.warn('to be tried again', { messageId });
      if (worked !== 'again') await hide?.(receiptHandle, worked.againInSeconds);
      return true;
    } catch (error) {
      logger.error('failed', { messageId, error });
      return true;
    }
  };
  return async (
    { Records }: SQSEvent,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<SQSBatchResponse> => {
    const millisLeft = () => context.getRemainingTimeInMillis() - reserveMillis;
    const batchItemFailures: SQSBatchItemFailure[] = [];
    for (const record of Records) {
      if (await failed(record, millisLeft)) batchItemFailures.push({ itemIdentifier: record.messageId });
    }
    return { batchItemFailures };
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
