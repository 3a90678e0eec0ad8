import * as z from 'zod';
import { Criteria } from '../../domain/policy/criteria.ts';
import type { Contract } from '../contract.ts';
import { noParams } from '../path-params.ts';
import { AudiencePreviewView } from '../views/audience-view.ts';
import { examplePolicyInput } from './example-policy.ts';

const Previewed = z.strictObject({ criteria: Criteria }).meta({ id: 'AudiencePreviewRequest' });
const { criteria } = examplePolicyInput;
const [region, aboveScale] = criteria.all;

export const previewAudience: Contract<typeof noParams, typeof Previewed, typeof AudiencePreviewView> = {
  operationId: 'previewAudience',
  command: null,
  summary: { zh: '预览适用对象', en: 'Preview an audience' },
  description: {
    zh: '按填写的适用条件，按今天的企业画像统计：有多少企业符合，其中几家（名称部分隐去），前 12 个条件各排除多少企业。不保存；条件有误的，逐处指出。',
    en: 'By the profiles as they are today: how many enterprises meet the criteria, a few of them with names partly hidden, and what each of the first 12 clauses costs. Nothing is kept; faults of the criteria are pointed out.',
  },
  may: { zh: '政策编辑、审批人', en: 'policy editors and approvers' },
  params: noParams,
  body: Previewed,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: AudiencePreviewView, etag: false, location: false },
  failures: ['forbidden'],
  examples: {
    body: { criteria },
    answer: {
      count: 412,
      atLeast: false,
      sample: [{ name: '晋江****公司', region: '350582', industry: '1952' }],
      costs: [
        { clause: region, count: 0, atLeast: false },
        { clause: aboveScale, count: 10_264, atLeast: true },
      ],
    },
  },
};
