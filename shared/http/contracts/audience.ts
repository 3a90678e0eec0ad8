import * as z from 'zod';
import { Criteria } from '../../domain/policy/criteria.ts';
import type { Contract } from '../contract.ts';
import { noParams } from '../path-params.ts';
import { policyParams } from '../policy-params.ts';
import { AudiencePreviewView, DeliveryView } from '../views/audience-view.ts';
import { examplePolicyInput, publishedPolicy } from './example-policy.ts';
import { readContract } from './read-contract.ts';

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

export const getDelivery = readContract({
  operationId: 'getDelivery',
  summary: { zh: '政策送达情况', en: 'How far a policy was delivered' },
  description: {
    zh: '最新版本推送到哪些企业、邮件发送到哪一步，按企业数和邮件数，不列名称。从未公布的政策没有送达情况。',
    en: 'Whom the latest version reached and how far its mails have come, in numbers and without names. Of what was never published there is nothing.',
  },
  may: {
    zh: '发文单位和枢纽平台的政策编辑、审批人；枢纽平台；市政府办；审计',
    en: 'policy editors and approvers of the units that issue it and of the hub; the hub; overseers; auditors',
  },
  params: policyParams,
  view: DeliveryView,
  failures: ['notFound'],
  answer: {
    policyId: publishedPolicy.id,
    version: 1,
    publishedAt: '2026-09-25T01:00:00.000Z',
    publication: {
      startedAt: '2026-09-25T01:00:02.000Z',
      endedAt: '2026-09-25T01:03:40.000Z',
      outcome: 'done',
      read: 455,
      matched: 412,
      pushed: 412,
      nearMisses: 31,
      unknown: 12,
    },
    counted: {
      at: '2026-09-25T01:14:00.000Z',
      reached: { audience: 409, matched: 412, inInbox: 412, withPeople: 388, mailed: 370 },
      missing: 0,
      mails: {
        planned: 402,
        mails: 401,
        pending: 3,
        accepted: 397,
        delivered: 380,
        bounced: 2,
        noNews: 15,
        unknown: 1,
        complained: 0,
        withheld: 1,
      },
    },
  },
});
