import * as z from 'zod';
import { EnterpriseId } from '../directory/ids.ts';
import { QualificationTag } from '../profile/codes.ts';
import { Instant } from '../time/instant.ts';
import { clauseNames } from './criteria.ts';
import { PolicyId, PolicyVersion } from './policy.ts';

/** Which enterprises a publication goes through, in this order: by profile, by subscription, and those that were told before. */
const MatchPhase = z.enum(['profiles', 'subscriptions', 'told']);

const count = z.int().min(0);

/** How many examples of those who nearly met the criteria are kept. */
export const keptNearMisses = 10;

/** How far the publication of a version has come. */
export const MatchJob = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    startedAt: Instant,
    /** Of the qualifications that somebody must hold all, the rarest first, as they were counted at the start. */
    ranking: z.array(QualificationTag).readonly(),
    phase: MatchPhase,
    /** Behind what the phase goes on; null at its beginning. */
    after: z.strictObject({ partition: z.string(), sort: z.string() }).readonly().nullable(),
    /** Counts the pages; the write condition, so that of two that do one page, one goes on. */
    step: count,
    counts: z
      .strictObject({
        /** Copies of profiles and subscriptions that were read. */
        read: count,
        /** Enterprises whose profiles meet the criteria, or whose people had subscribed. */
        matched: count,
        /** Those of them, and of those who lost it, who have a push of this version. */
        pushed: count,
        /** Those who were read and are one clause short; who lies outside of the plan was not read. */
        nearMisses: count,
        /** Those who were read and of whom a value is missing that would decide it. */
        unknown: count,
      })
      .readonly(),
    nearMisses: z
      .array(
        z
          .strictObject({ enterpriseId: EnterpriseId, misses: z.array(z.enum(clauseNames)).readonly() })
          .readonly(),
      )
      .max(keptNearMisses)
      .readonly(),
    endedAt: Instant.nullable(),
    /** `superseded`: before its end the policy was amended, or over. */
    outcome: z.enum(['running', 'done', 'superseded']),
  })
  .readonly();
export type MatchJob = z.infer<typeof MatchJob>;

/** How far it has come that a policy is over, of which this was the latest version. */
export const WithdrawalJob = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    startedAt: Instant,
    why: z.enum(['withdrawn', 'expired']),
    /**
     * Stopping its mails, marking its pushes, stopping again what a page of its publication planned that was under way, telling those
     * who had mail of it. What has expired only stops: its workbench and its mails were true.
     */
    phase: z.enum(['stop', 'mark', 'stopAgain', 'tell']),
    /** The version whose mails are gone through. */
    of: PolicyVersion,
    after: z.string().nullable(),
    step: count,
    endedAt: Instant.nullable(),
  })
  .readonly();
export type WithdrawalJob = z.infer<typeof WithdrawalJob>;
