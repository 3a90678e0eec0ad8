import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { FunctionPool } from './function-pool.ts';
import type { Outcome } from './function-worker.ts';

export type FailedEvents = {
  readonly queues: SQSClient;
  readonly queueUrlOf: (queueName: string) => string;
  readonly now: () => number;
};

/**
 * Runs the function with an event nobody waits for the answer of, as Lambda does for schedules: failures are tried again,
 * here at once, and what fails to the end goes to the function's dead letter queue or failure destination, if it has one.
 */
export async function invokeAsync(
  pool: FunctionPool,
  event: unknown,
  failedEvents: FailedEvents,
): Promise<void> {
  const { retries, queueName, form } = pool.spec.whenEventFails;
  let outcome: Outcome = { kind: 'timedOut' };
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    outcome = await pool.invoke(event);
    if (outcome.kind === 'answered') return;
  }
  if (queueName === undefined) return;
  const body = form === 'event' ? event : failureReport(pool, event, outcome, failedEvents.now());
  await failedEvents.queues.send(
    new SendMessageCommand({
      QueueUrl: failedEvents.queueUrlOf(queueName),
      MessageBody: JSON.stringify(body),
    }),
  );
}

function failureReport(pool: FunctionPool, event: unknown, outcome: Outcome, nowMs: number): unknown {
  return {
    version: '1.0',
    timestamp: new Date(nowMs).toISOString(),
    requestContext: {
      functionArn: `${pool.spec.arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: pool.spec.whenEventFails.retries + 1,
    },
    requestPayload: event,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: outcome.kind === 'failed' ? outcome.error : { errorMessage: outcome.kind },
  };
}
