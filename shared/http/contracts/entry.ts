import * as z from 'zod';
import { CreditCode } from '../../domain/enterprise/credit-code.ts';
import { attachmentProblems } from '../attachment-problem-types.ts';
import type { Contract } from '../contract.ts';
import { unitParams } from '../path-params.ts';
import { CaseCardView, CaseListView } from '../views/case-card-view.ts';
import { received } from './example-case.ts';
import { letterFields } from './letter-fields.ts';
import { readContract } from './read-contract.ts';

const Entry = z
  .strictObject({
    creditCode: CreditCode.meta({
      description: '来信企业的统一社会信用代码 · The credit code of the enterprise that writes',
    }),
    ...letterFields,
  })
  .meta({ id: 'Entry' });

const entered: CaseCardView = {
  ...received,
  kind: 'appeal',
  enterpriseId: 'E09',
  submittedBy: null,
  dueOn: '2026-10-15',
  lateAt: '2026-10-15T16:00:00.000Z',
  firstStepBy: '2026-09-28T16:00:00.000Z',
};

export const enterLetter: Contract<typeof unitParams, typeof Entry, typeof CaseCardView> = {
  operationId: 'enterLetter',
  command: 'submit',
  summary: { zh: '代录来信', en: 'Enter a letter for an enterprise' },
  description: {
    zh: '企业到服务站或枢纽平台反映的，由工作人员代为录入，渠道即录入的单位；企业会得知由谁录入，可以补充或撤回。服务站此后可以查看该件。',
    en: 'What an enterprise brings to a station or to the hub is entered by staff there, which is its channel; the enterprise is told who has entered it, and may add to it or take it back. The station sees the case from then on.',
  },
  may: { zh: '该服务站的人员；枢纽平台（代表枢纽平台）', en: 'people of that station; the hub, for the hub' },
  params: unitParams,
  body: Entry,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: CaseCardView, etag: true, location: true },
  failures: [
    ...attachmentProblems,
    'forbidden',
    'enterpriseUnknown',
    'policyUnknown',
    'policyOnlyConsulted',
    'keyReused',
    'tooManyLetters',
  ],
  examples: {
    body: {
      creditCode: '913505210000018A65',
      kind: 'appeal',
      subject: '园区道路破损影响石雕大件运输',
      body: '崇武镇工业小区东侧约600米道路破损严重，重型货车通行受阻。请求尽快修复，并在修复前明确临时通行路线。',
      consentsToPublication: true,
    },
    answer: entered,
  },
};

export const listEnteredLetters = readContract({
  operationId: 'listEnteredLetters',
  summary: { zh: '单位代录的来信', en: 'The letters that an office has entered' },
  description: {
    zh: '服务站或枢纽平台代企业录入的全部来信，新的在前，不论现由哪个单位办理。',
    en: 'All letters that a station or the hub has entered for enterprises, latest first, whoever holds them by now.',
  },
  may: {
    zh: '该服务站的人员；枢纽平台；市政府办；审计',
    en: 'people of that station; the hub; overseers; auditors',
  },
  params: unitParams,
  view: CaseListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [entered] },
});
