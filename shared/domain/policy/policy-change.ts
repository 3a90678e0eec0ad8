import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import { PolicyId, PolicyVersion } from './policy.ts';

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape }).readonly();

/** What was done to a policy. Reasons and texts stay with the policy itself, but for those that nobody else keeps. */
export const PolicyFact = z.discriminatedUnion('type', [
  fact('drafted', {}),
  fact('redrafted', {}),
  /** A draft of the next version was begun beside the version in force. */
  fact('amended', {}),
  /** The draft was given up: the policy with it, or the next version of one that stays in force. */
  fact('discarded', {}),
  fact('proposed', {}),
  fact('sentBack', { reason: z.string() }),
  /** To be published at a set minute; what is approved at once is `published` by who approved it. */
  fact('approved', { publishesAt: Instant }),
  fact('publicationCancelled', {}),
  fact('published', { version: PolicyVersion }),
  fact('withdrawn', { version: PolicyVersion, reason: z.string() }),
  fact('expired', { version: PolicyVersion }),
  fact('interpreted', { version: PolicyVersion }),
]);
export type PolicyFact = z.infer<typeof PolicyFact>;

/** The record of one change of a policy: who, when, what. Written with the change, never changed, relayed. */
export const PolicyChange = z
  .strictObject({
    policyId: PolicyId,
    /** The revision that it made; with the policy's id it identifies the change. */
    revision: z.int().min(1),
    at: Instant,
    /** Null where the clock did it. */
    by: AccountId.nullable(),
    fact: PolicyFact,
  })
  .readonly();
export type PolicyChange = z.infer<typeof PolicyChange>;
