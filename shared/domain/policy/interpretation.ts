import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import { PolicyId, PolicyVersion } from './policy.ts';

const words = {
  text: z.string().min(1).max(20_000),
  /** What is often asked, with its answer. */
  questions: z
    .array(
      z
        .strictObject({ question: z.string().min(1).max(500), answer: z.string().min(1).max(3000) })
        .readonly(),
    )
    .max(30)
    .readonly(),
};

/** What an interpretation (解读) says. */
export const InterpretationText = z.strictObject(words).readonly();
export type InterpretationText = z.infer<typeof InterpretationText>;

/** The interpretation of one version of a policy; written again, it is replaced. */
export const Interpretation = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    at: Instant,
    by: AccountId,
    ...words,
  })
  .readonly();
export type Interpretation = z.infer<typeof Interpretation>;
