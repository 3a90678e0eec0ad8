import type { Bilingual } from '../bilingual.ts';
import { unitParams } from '../path-params.ts';
import { policyAttachmentParams, policyParams, standingQuery } from '../policy-params.ts';
import type { OperationId } from '../routes.ts';
import {
  PolicyChangeListView,
  PolicyFileLinkView,
  PolicyListView,
  PolicyView,
} from '../views/policy-view.ts';
import { draftedPolicy, policyExample, proposedPolicy } from './example-policy.ts';
import { readContract } from './read-contract.ts';

const makers = {
  zh: '发文单位和枢纽平台的政策编辑、审批人；枢纽平台；市政府办；审计',
  en: 'policy editors and approvers of the units that issue it and of the hub; the hub; overseers; auditors',
};

const reads = (operationId: OperationId, summary: Bilingual, description: Bilingual) => ({
  operationId,
  summary,
  description,
  may: makers,
});

export const getPolicy = readContract({
  ...reads(
    'getPolicy',
    { zh: '查看政策', en: 'Read a policy' },
    {
      zh: '草稿和现行版本的内容，以及各自与前一版本的差异。ETag 用于各项操作。',
      en: 'What its draft and the version in force say, each with what differs from the version before. Its ETag goes into commands.',
    },
  ),
  params: policyParams,
  view: PolicyView,
  etag: true,
  failures: ['notFound'],
  answer: policyExample,
});

export const listPolicyChanges = readContract({
  ...reads(
    'listPolicyChanges',
    { zh: '政策的办理经过', en: 'What was done to a policy' },
    { zh: '起草、审批、公布、修订的记录，先后有序。', en: 'Who did what, the first first.' },
  ),
  params: policyParams,
  view: PolicyChangeListView,
  paging: true,
  failures: ['notFound'],
  answer: {
    items: [
      {
        policyId: draftedPolicy.id,
        revision: 1,
        at: '2026-09-24T10:00:00.000Z',
        by: 'policy-editor-1',
        fact: { type: 'drafted' },
      },
    ],
  },
});

export const getPolicyAttachment = readContract({
  ...reads(
    'getPolicyAttachment',
    { zh: '下载政策附件', en: 'Download an attachment of a policy' },
    {
      zh: '草稿或现行版本的附件；链接 5 分钟内有效。',
      en: 'Of its draft or the version in force; the link opens it for 5 minutes.',
    },
  ),
  params: policyAttachmentParams,
  view: PolicyFileLinkView,
  failures: ['notFound'],
  answer: {
    url: 'https://s3.ap-southeast-1.amazonaws.com/zhitong-attachments/kept/01M3X9B5R0QZT4C8G6W2N7KD2F?X-Amz-Signature=52c0',
    expiresAt: '2026-09-24T10:05:00.000Z',
  },
});

export const listUnitPolicies = {
  ...readContract({
    ...reads(
      'listUnitPolicies',
      { zh: '单位的政策', en: 'The policies of a unit' },
      {
        zh: '该单位发文的政策；枢纽平台的列表含全部政策。按状态，最近新建的在前。',
        en: 'Those that it issues; the list of the hub has them all. By standing, that begun last first.',
      },
    ),
    params: unitParams,
    view: PolicyListView,
    paging: true,
    failures: ['forbidden'],
    answer: { items: [proposedPolicy] },
  }),
  query: standingQuery,
};
