import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { MatchQueue } from '../../app/matching-ports.ts';
import { DirectoryChange } from '../../domain/directory/change.ts';
import { EnterpriseId } from '../../domain/directory/ids.ts';
import { PolicyId, PolicyVersion } from '../../domain/policy/policy.ts';
import { PolicyChange } from '../../domain/policy/policy-change.ts';
import { Instant } from '../../domain/time/instant.ts';
import { sendBatches } from './send-batches.ts';

const GoOn = z.strictObject({
  goOn: z.strictObject({
    kind: z.enum(['publication', 'withdrawal', 'expiry']),
    policyId: PolicyId,
    version: PolicyVersion,
  }),
});

const MatchAnew = z.strictObject({
  lacking: z.strictObject({ enterpriseId: EnterpriseId, since: Instant }),
});

/** A message of the queue `match`: what happened, as JSON, that the matcher is to go on, or who lacks something. */
export const MatchMessage = z.union([PolicyChange, DirectoryChange, GoOn, MatchAnew]);

/** The matcher's own queue. */
export function sqsMatchQueue(client: SQSClient, url: string): MatchQueue {
  const send = async (messages: readonly object[]): Promise<void> => {
    const left = await sendBatches(
      client,
      url,
      messages.map((message) => JSON.stringify(message)),
    );
    if (left.length > 0) throw new Error('the queue of the matcher did not take a message');
  };
  return {
    goOn: async (work) => send([{ goOn: work }]),
    matchAnew: async (enterprises) => send(enterprises.map((lacking) => ({ lacking }))),
  };
}
