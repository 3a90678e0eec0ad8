import * as z from 'zod';
import { OwnChannel } from '../../domain/case/case-words.ts';
import { EnterpriseId } from '../../domain/directory/ids.ts';
import { attachmentProblems } from '../attachment-problem-types.ts';
import type { Contract } from '../contract.ts';
import { noParams } from '../path-params.ts';
import { lines } from '../text-fields.ts';
import { CaseCardView } from '../views/case-card-view.ts';
import { attachmentIds } from './attachments.ts';
import { commandContract } from './command-contract.ts';
import { received } from './example-case.ts';
import { letterFields } from './letter-fields.ts';

const Letter = z
  .strictObject({
    enterpriseId: EnterpriseId.meta({ description: '代表哪家企业 · The enterprise that writes' }),
    channel: OwnChannel.default('web'),
    ...letterFields,
  })
  .meta({ id: 'Letter' });

export const submitLetter: Contract<typeof noParams, typeof Letter, typeof CaseCardView> = {
  operationId: 'submitLetter',
  command: 'submit',
  summary: { zh: '写信', en: 'Submit a letter' },
  description: {
    zh: '企业一键写信：来信统一到市级枢纽平台，得到可以口头说的办件编号和办结期限。',
    en: 'Every letter arrives at the city hub; it gets a number that people can say, and the day by which it is answered.',
  },
  may: { zh: '该企业的人员', en: 'people of that enterprise' },
  params: noParams,
  body: Letter,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: CaseCardView, etag: true, location: true },
  failures: [
    'forbidden',
    ...attachmentProblems,
    'policyUnknown',
    'policyOnlyConsulted',
    'keyReused',
    'tooManyLetters',
  ],
  examples: {
    body: {
      enterpriseId: 'D02',
      kind: 'consultation',
      subject: '引进高层次人才团队的申报',
      body: '请问泉州市引进高层次人才团队哪些对象可以申报，需要在哪里进行申报？',
      consentsToPublication: true,
    },
    answer: received,
  },
};

export const supplementCase = commandContract({
  operationId: 'supplementCase',
  command: 'supplement',
  body: z
    .strictObject({
      text: lines(5000).meta({ description: '补充内容 · What is added' }),
      attachments: attachmentIds,
    })
    .meta({ id: 'Supplement' }),
  failures: attachmentProblems,
  summary: { zh: '补充说明', en: 'Supplement a letter' },
  description: {
    zh: '补充来信内容。期限不因此中止或延长。',
    en: 'Adds to the letter. The clock does not pause for it.',
  },
  example: { text: '补充：团队成员共 5 人，均已与我公司签订三年以上合同。' },
  answer: received,
});

export const withdrawCase = commandContract({
  operationId: 'withdrawCase',
  command: 'withdraw',
  body: z
    .strictObject({
      reason: lines(1000).nullable().default(null).meta({ description: '原因（可不填）· Reason, if any' }),
    })
    .meta({ id: 'Withdrawal' }),
  summary: { zh: '撤回来信', en: 'Withdraw a letter' },
  description: { zh: '在答复之前撤回来信。', en: 'Takes the letter back, before it is answered.' },
  example: { reason: '问题已经解决，谢谢。' },
  answer: { ...received, status: 'withdrawn' },
});
