import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { PolicyId, PolicyVersion } from '../policy/policy.ts';
import { occasionOf } from './mail-occasion.ts';
import type { PolicyMailRef, PolicyMessageId } from './policy-mail.ts';

const ofOne = /^POLICY_(?<policyId>[^_]+)_(?<version>\d{1,4})_(?<occasion>[^_]+)_(?<accountId>[^_]+)$/;

const Parts = z.object({
  policyId: PolicyId,
  version: z.coerce.number().pipe(PolicyVersion),
  accountId: AccountId,
});

/** The mail that a message carries alone, which `messageIdOf` has named it after; undefined for a message of several. */
export function mailOfMessage(messageId: PolicyMessageId): PolicyMailRef | undefined {
  const parts = ofOne.exec(messageId)?.groups;
  const occasion = occasionOf(parts?.['occasion'] ?? '');
  const read = Parts.safeParse(parts);
  return read.success && occasion !== undefined ? { ...read.data, occasion } : undefined;
}
