import * as z from 'zod';
import { clauseNames } from '../../domain/policy/criteria.ts';
import { Verdict } from '../../domain/policy/explanation.ts';
import { PolicyContent, PolicyId, PolicyStatus, PolicyVersion } from '../../domain/policy/policy.ts';
import { profileFields } from '../../domain/profile/profile.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';

/** One condition of a policy, as the enterprise stands to it. */
const ClauseView = z
  .strictObject({
    clause: z.enum(clauseNames).meta({ description: '条件类别 · The kind of condition' }),
    asks: z.array(z.string()).readonly().meta({ description: '要求 · What it asks for' }),
    excluded: z.boolean().meta({
      description:
        '为真时是排除条件：有所列情形的不符合 · True: whoever is or has what it asks for does not meet it',
    }),
    result: Verdict.meta({ description: '符合、不符合或资料不足 · Met, unmet, or unknown' }),
    saw: z.array(z.string()).readonly().nullable().meta({
      description: '企业画像中的值，null 为未填写 · The value of the profile; null where there is none',
    }),
    source: z.string().nullable().meta({ description: '该值的来源 · Who gave the value' }),
    on: CivilDate.nullable().meta({ description: '该值的日期 · Of which day the value is' }),
  })
  .readonly()
  .meta({ id: 'ExplainedCondition' });

/** Why a policy is for an enterprise, or is not: the same in workbench and API, its lines also in mails. */
export const ExplanationView = z
  .strictObject({
    result: Verdict,
    summary: z.string().meta({ description: '一句话说明 · In one sentence' }),
    lines: z
      .array(z.string())
      .readonly()
      .meta({ description: '逐项说明，与邮件相同 · Clause by clause, as mails say it' }),
    conditions: z.array(ClauseView).readonly(),
    misses: z.array(z.enum(clauseNames)).readonly().meta({ description: '不符合的条件 · What is unmet' }),
    missing: z
      .array(z.enum(profileFields))
      .readonly()
      .meta({ description: '需补充的资料 · What to fill in' }),
    nearMiss: z.boolean().meta({ description: '只差一项条件 · One condition is all that is short' }),
  })
  .readonly()
  .meta({ id: 'PushExplanation' });
export type ExplanationView = z.input<typeof ExplanationView>;

const { title, documentNumber } = PolicyContent.unwrap().shape;

/** What the latest version of a policy comes to for an enterprise. */
export const PolicyExplanationView = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    status: PolicyStatus.extract(['published', 'withdrawn', 'expired']),
    title,
    documentNumber,
    on: CivilDate.meta({ description: '按这一天的企业画像 · By the profile of this day' }),
    explanation: ExplanationView,
  })
  .readonly()
  .meta({ id: 'PolicyExplanation' });
export type PolicyExplanationView = z.input<typeof PolicyExplanationView>;
