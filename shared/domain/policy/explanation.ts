import * as z from 'zod';
import { ProfileSource, profileFields } from '../profile/profile.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Clause, clauseNames } from './criteria.ts';

/** `unknown`: a value is missing that would decide it. It never passes for met. */
export const Verdict = z.enum(['met', 'unmet', 'unknown']);
export type Verdict = z.infer<typeof Verdict>;

/** What a clause saw in the profile. */
export const Seen = z
  .strictObject({
    /**
     * The value; several where it is narrowed down but not known. Of a qualification: `held`, `expired`, `notYetIssued` or
     * `notListed`.
     */
    values: z
      .array(z.union([z.string(), z.number()]))
      .min(1)
      .max(5)
      .readonly(),
    /** Who gave it; `computed`: it follows from other values of the profile. */
    source: z.enum([...ProfileSource.options, 'computed']),
    /** The day of which it is; of a computed one the latest of those it follows from. */
    on: CivilDate,
    /** The last day on which a qualification holds or held, where it has one. */
    until: CivilDate.optional(),
  })
  .readonly();
export type Seen = z.infer<typeof Seen>;

const explainedClause = z
  .strictObject({
    clause: Clause,
    result: Verdict,
    /** Null where the profile has no value. */
    saw: Seen.nullable(),
  })
  .readonly();

/** The criteria again, each node with its result. */
export type ExplainedNode =
  | z.infer<typeof explainedClause>
  | { readonly all: readonly ExplainedNode[]; readonly result: Verdict }
  | { readonly any: readonly ExplainedNode[]; readonly result: Verdict }
  | { readonly none: readonly ExplainedNode[]; readonly result: Verdict };

const nodes = z.lazy(() => z.array(ExplainedNode).readonly());

export const ExplainedNode: z.ZodType<ExplainedNode> = z.union([
  explainedClause,
  z.strictObject({ all: nodes, result: Verdict }).readonly(),
  z.strictObject({ any: nodes, result: Verdict }).readonly(),
  z.strictObject({ none: nodes, result: Verdict }).readonly(),
]);

/** Why a policy is for an enterprise, or is not, or what would have to be known. The same in mail, workbench and API. */
export const Explanation = z
  .strictObject({
    result: Verdict,
    tree: ExplainedNode,
    /** The kinds of the clauses because of which it is unmet, each once. */
    misses: z.array(z.enum(clauseNames)).readonly(),
    /** The fields of the profile that would decide it, while it is unknown. */
    missing: z.array(z.enum(profileFields)).readonly(),
    /** Unmet, and one clause is all that is short of it. */
    nearMiss: z.boolean(),
  })
  .readonly();
export type Explanation = z.infer<typeof Explanation>;
