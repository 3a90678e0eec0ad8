import * as z from 'zod';
import { CaseKind } from '../../domain/case/case-kind.ts';
import { AccountId, UnitId } from '../../domain/directory/ids.ts';
import { noBody } from '../path-params.ts';
import { lines } from '../text-fields.ts';
import { commandContract } from './command-contract.ts';
import { dispatched, handling, received } from './example-case.ts';

const maxAssisting = 20;
const reason = lines(1000).meta({ description: '原因 · Reason' });

export const reclassifyCase = commandContract({
  operationId: 'reclassifyCase',
  command: 'reclassify',
  body: z.strictObject({ kind: CaseKind, reason }).meta({ id: 'Reclassification' }),
  summary: { zh: '更改类型', en: 'Reclassify' },
  description: {
    zh: '更改办件类型，期限从收到之日重新计算。分办之后只能由枢纽平台负责人更改，且期限不得推后。',
    en: 'A new kind; the due day is counted again from receipt. Once dispatched, only a supervisor may, and never to a later day.',
  },
  example: { kind: 'appeal', reason: '来信反映具体问题，应按诉求办理。' },
  answer: {
    ...received,
    kind: 'appeal',
    dueOn: '2026-10-15',
    lateAt: '2026-10-15T16:00:00.000Z',
    firstStepBy: '2026-09-28T16:00:00.000Z',
  },
});

export const rejectCase = commandContract({
  operationId: 'rejectCase',
  command: 'reject',
  body: z
    .strictObject({
      reason,
      rightPath: lines(1000).meta({ description: '正确的办理途径 · Where it belongs' }),
    })
    .meta({ id: 'Rejection' }),
  summary: { zh: '不予受理', en: 'Reject' },
  description: {
    zh: '不属于受理范围：说明理由，并告知企业正确的途径。',
    en: 'Not for this platform: with the reason, and the right path, both told to the enterprise.',
  },
  example: { reason: '来信事项已进入诉讼程序。', rightPath: '请向受理案件的人民法院提出。' },
  answer: { ...received, status: 'rejected' },
});

export const dispatchCase = commandContract({
  operationId: 'dispatchCase',
  command: 'dispatch',
  body: z
    .strictObject({
      lead: UnitId.meta({ description: '主办单位 · The lead unit' }),
      assisting: z
        .array(UnitId)
        .max(maxAssisting)
        .default([])
        .meta({ description: '新增的协办单位 · Assisting units that join' }),
      note: lines(1000).nullable().default(null).meta({ description: '分办意见 · A note for the units' }),
    })
    .meta({ id: 'Dispatch' }),
  summary: { zh: '分办', en: 'Dispatch' },
  description: {
    zh: '交给下级单位办理：一个主办，最多 20 个协办。县（市、区）可在本级范围内继续分办。',
    en: 'To units below: one lead and at most 20 assisting. A county dispatches on within its own subtree.',
  },
  example: { lead: 'qz-rsj', assisting: ['qz-kjj'], note: '请人社局主办，科技局协办。' },
  answer: dispatched,
});

export const recallCase = commandContract({
  operationId: 'recallCase',
  command: 'recall',
  body: z.strictObject({ reason }).meta({ id: 'Recall' }),
  summary: { zh: '收回改派', en: 'Recall' },
  description: {
    zh: '枢纽平台在答复之前收回办件，以便改派。',
    en: 'The hub takes the case back from a unit before it is answered.',
  },
  example: { reason: '事项主要涉及商务部门，收回改派。' },
  answer: received,
});

export const acceptCase = commandContract({
  operationId: 'acceptCase',
  command: 'accept',
  body: noBody,
  summary: { zh: '签收', en: 'Accept' },
  description: { zh: '主办单位签收办件。', en: 'The lead unit takes the case on.' },
  example: {},
  answer: { ...handling, handler: null },
});

export const returnCase = commandContract({
  operationId: 'returnCase',
  command: 'return',
  body: z.strictObject({ reason }).meta({ id: 'Return' }),
  summary: { zh: '退办', en: 'Return' },
  description: {
    zh: '在签收时限之前说明原因退回上一级；第二次退办交枢纽平台负责人，其后不得再退。',
    en: 'Before the limit to accept, one level up; the second return goes to the hub supervisor, whose dispatch then binds.',
  },
  example: { reason: '人才团队申报由市委人才办牵头，建议改派人社局。' },
  answer: received,
});

export const designateHandler = commandContract({
  operationId: 'designateHandler',
  command: 'designate',
  body: z
    .strictObject({
      handler: AccountId.meta({ description: '本单位人员，见 /units/{unitId}/staff · One of the unit' }),
    })
    .meta({ id: 'Designation' }),
  summary: { zh: '指定经办人', en: 'Designate the handler' },
  description: {
    zh: '指定专人办理；未签收的同时签收。可以更换。',
    en: 'Names the dedicated person, which implies accepting; a later one replaces the first.',
  },
  example: { handler: 'rsj-handler' },
  answer: handling,
});
