import * as z from 'zod';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { TimeOfDay } from '../../domain/time/instant.ts';
import type { Contract } from '../contract.ts';
import { noBody, noParams } from '../path-params.ts';
import { policyParams } from '../policy-params.ts';
import { PolicyInput } from '../policy-fields.ts';
import { contentProblems } from '../policy-problem-types.ts';
import { attachmentProblems } from '../attachment-problem-types.ts';
import type { ProblemTag } from '../problem.ts';
import { lines, oneLine } from '../text-fields.ts';
import { PolicyCardView } from '../views/policy-view.ts';
import {
  amendingDraft,
  discardedPolicy,
  draftedPolicy,
  exampleDraft,
  examplePolicyInput,
  proposedPolicy,
  publishedPolicy,
  scheduledPolicy,
  withdrawnPolicy,
} from './example-policy.ts';

const editors = {
  zh: '发文单位或枢纽平台的政策编辑',
  en: 'policy editors of a unit that issues it, or of the hub',
};
const approvers = {
  zh: '发文单位或枢纽平台的政策审批人',
  en: 'policy approvers of a unit that issues it, or of the hub',
};
/** The contract of a command on a policy that exists. */
function onPolicy<Body extends z.ZodType>(
  text: Pick<
    Contract<typeof policyParams, Body, typeof PolicyCardView>,
    'operationId' | 'summary' | 'description' | 'may' | 'body' | 'examples'
  > & { readonly refusals?: readonly ProblemTag[] },
): Contract<typeof policyParams, Body, typeof PolicyCardView> {
  const { refusals = [], ...rest } = text;
  return {
    ...rest,
    command: null,
    params: policyParams,
    needs: { idempotencyKey: true, ifMatch: true, paging: false },
    success: { status: 200, view: PolicyCardView, etag: true, location: false },
    failures: ['forbidden', 'notFound', 'policyStanding', ...refusals, 'keyReused'],
  };
}

const withReason = (id: string) =>
  z.strictObject({ reason: lines(1000).meta({ description: '原因 · Reason' }) }).meta({ id });
const writes = [...contentProblems, ...attachmentProblems];

export const draftPolicy: Contract<typeof noParams, typeof PolicyInput, typeof PolicyCardView> = {
  operationId: 'draftPolicy',
  command: null,
  summary: { zh: '起草政策', en: 'Draft a policy' },
  description: {
    zh: '新建一份政策草稿。适用条件有误的，逐处指出，不予保存。',
    en: 'Begins a policy. Criteria with faults are not kept; each is pointed out.',
  },
  may: editors,
  params: noParams,
  body: PolicyInput,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: PolicyCardView, etag: true, location: true },
  failures: ['forbidden', ...writes, 'keyReused'],
  examples: { body: examplePolicyInput, answer: draftedPolicy },
};

export const changeDraft = onPolicy({
  operationId: 'changeDraft',
  summary: { zh: '修改草稿', en: 'Change a draft' },
  description: { zh: '以新的内容替换草稿。', en: 'Replaces what the draft says.' },
  may: editors,
  body: PolicyInput,
  refusals: writes,
  examples: { body: examplePolicyInput, answer: { ...draftedPolicy, revision: 2 } },
});

export const discardDraft = onPolicy({
  operationId: 'discardDraft',
  summary: { zh: '作废草稿', en: 'Discard a draft' },
  description: {
    zh: '未公布的政策随草稿作废；修订中的政策恢复现行版本。待审批的先退回。办理经过中留有记录。',
    en: 'A policy that was never published is over with it, and a published one stays as it is. What is proposed is sent back first. It stays on record.',
  },
  may: editors,
  body: noBody,
  examples: { body: {}, answer: discardedPolicy },
});

export const amendPolicy = onPolicy({
  operationId: 'amendPolicy',
  summary: { zh: '修订政策', en: 'Amend a policy' },
  description: {
    zh: '在现行版本之外起草下一版本；批准公布之前，现行版本不变。',
    en: 'Begins the draft of the next version; that in force stays as it is until the draft is published.',
  },
  may: editors,
  body: PolicyInput,
  refusals: writes,
  examples: {
    body: { ...examplePolicyInput, validUntil: '2029-09-14' },
    answer: { ...publishedPolicy, revision: 5, standing: 'amending', draft: amendingDraft },
  },
});

export const proposePolicy = onPolicy({
  operationId: 'proposePolicy',
  summary: { zh: '提交审批', en: 'Propose a policy' },
  description: { zh: '提交后须由另一人批准。', en: 'Another person then approves it.' },
  may: editors,
  body: noBody,
  refusals: ['validityOver'],
  examples: { body: {}, answer: proposedPolicy },
});

export const sendPolicyBack = onPolicy({
  operationId: 'sendPolicyBack',
  summary: { zh: '退回修改', en: 'Send a policy back' },
  description: {
    zh: '说明原因退回起草；编辑也可以此取回。',
    en: 'Back to the draft, with the reason; an editor takes it back in the same way.',
  },
  may: { zh: `${approvers.zh}；${editors.zh}`, en: `${approvers.en}; ${editors.en}` },
  body: withReason('PolicyReturn'),
  examples: {
    body: { reason: '请补充申报材料清单' },
    answer: { ...draftedPolicy, revision: 3, draft: { ...exampleDraft, sentBackFor: '请补充申报材料清单' } },
  },
});

const Approval = z
  .strictObject({
    publishes: z
      .strictObject({
        on: CivilDate.meta({ description: '公布日期 · The day' }),
        at: TimeOfDay.meta({ description: '公布时间，本市时间 · The minute, by the clocks of the city' }),
      })
      .nullable()
      .default(null)
      .meta({ description: '设定的公布时间；null 为立即公布 · The set minute; null: at once' }),
  })
  .meta({ id: 'PolicyApproval' });

export const approvePolicy = onPolicy({
  operationId: 'approvePolicy',
  summary: { zh: '批准公布', en: 'Approve a policy' },
  description: {
    zh: '由没有起草、也没有提交这一稿的人批准；立即公布，或到设定的时间自动公布。',
    en: 'By somebody who neither wrote nor proposed it; it is published at once, or at a set minute.',
  },
  may: approvers,
  body: Approval,
  refusals: ['ownPolicy', 'validityOver', 'publishesInThePast', 'publishesTooLate', 'documentNumberTaken'],
  examples: { body: { publishes: { on: '2026-09-25', at: '09:00' } }, answer: scheduledPolicy },
});

export const cancelPublication = onPolicy({
  operationId: 'cancelPublication',
  summary: { zh: '取消定时公布', en: 'Cancel a set publication' },
  description: { zh: '回到待审批。', en: 'Back to where it awaits approval.' },
  may: approvers,
  body: noBody,
  examples: { body: {}, answer: { ...proposedPolicy, revision: 4 } },
});

export const withdrawPolicy = onPolicy({
  operationId: 'withdrawPolicy',
  summary: { zh: '撤回政策', en: 'Withdraw a policy' },
  description: {
    zh: '说明原因撤回；不再推送，已收到的企业会得到通知，修订稿一并作废。',
    en: 'With the reason: it is pushed no more, who got it is told, and a draft of a next version goes with it.',
  },
  may: approvers,
  body: withReason('PolicyWithdrawal'),
  examples: { body: { reason: '依据已废止' }, answer: withdrawnPolicy },
});

const InterpretationInput = z
  .strictObject({
    text: lines(20_000).meta({ description: '解读 · What it means' }),
    questions: z
      .array(z.strictObject({ question: oneLine(500), answer: lines(3000) }))
      .max(30)
      .default([])
      .meta({ description: '常见问答 · Questions and answers' }),
  })
  .meta({ id: 'InterpretationInput' });

export const interpretPolicy = onPolicy({
  operationId: 'interpretPolicy',
  summary: { zh: '发布解读', en: 'Interpret a policy' },
  description: {
    zh: '为现行版本发布或更新解读和问答，即时公开。',
    en: 'Publishes what the version in force means, with questions and answers; written again, it is replaced.',
  },
  may: { zh: `${editors.zh}；${approvers.zh}`, en: `${editors.en}; ${approvers.en}` },
  body: InterpretationInput,
  examples: {
    body: {
      text: '设备投资满 300 万元的技改项目即可申报。',
      questions: [{ question: '旧设备算不算设备投资？', answer: '不算。' }],
    },
    answer: { ...publishedPolicy, revision: 5 },
  },
});
