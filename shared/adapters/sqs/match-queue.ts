import type { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { MatchQueue } from '../../app/matching-ports.ts';
import { DirectoryChange } from '../../domain/directory/change.ts';
import { PolicyId, PolicyVersion } from '../../domain/policy/policy.ts';
import { PolicyChange } from '../../domain/policy/policy-change.ts';
import { sendBatches } from './send-batches.ts';

const GoOn = z.strictObject({
  goOn: z.strictObject({
    kind: z.enum(['publication', 'withdrawal', 'expiry']),
    policyId: PolicyId,
    version: PolicyVersion,
  }),
});

/** A message of the queue `match`: what happened, as JSON, or that the matcher is to go on. */
export const MatchMessage = z.union([PolicyChange, DirectoryChange, GoOn]);

/** The matcher's own queue. */
export function sqsMatchQueue(client: SQSClient, url: string): MatchQueue {
  return {
    async goOn(work) {
      const left = await sendBatches(client, url, [JSON.stringify({ goOn: work })]);
      if (left.length > 0) throw new Error('the queue of the matcher did not take a message');
    },
  };
}
