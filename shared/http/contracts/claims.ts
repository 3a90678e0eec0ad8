import * as z from 'zod';
import { EnterpriseProfile } from '../../domain/directory/enterprise.ts';
import { CreditCode } from '../../domain/enterprise/credit-code.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Contract } from '../contract.ts';
import { claimParams, enterpriseParams, noParams } from '../path-params.ts';
import type { ProblemTag } from '../problem.ts';
import { lines, oneLine } from '../text-fields.ts';
import { ClaimListView, ClaimView, EnterpriseView } from '../views/enterprise-view.ts';
import { readContract } from './read-contract.ts';

const { county, industry, registerType } = EnterpriseProfile.unwrap().shape;
const hub = { zh: '枢纽平台', en: 'the hub' };
const example = {
  id: '01K5XQ3V0G8Z5R1T7W9Y2B4D6F',
  creditCode: '913505210000041A1K',
  brokenRule: null,
  profile: { name: '惠安示例石材有限公司', county: '350521', industry: '3032', registerType: 'enterprise' },
  filedAt: '2026-09-24T09:50:00.000Z',
  status: 'pending',
  decidedAt: null,
  reason: null,
  enterpriseId: null,
} as const satisfies z.input<typeof ClaimView>;

const ClaimBody = z
  .strictObject({
    creditCode: CreditCode.meta({ description: '统一社会信用代码 · Unified social credit code' }),
    codeAsOnLicence: z.boolean().default(false).meta({
      description:
        '营业执照上的代码虽不符合规则但确为如此 · The licence has the code so, though it breaks a rule',
    }),
    name: oneLine(100).meta({ description: '企业名称 · Name' }),
    county: county.meta({ description: '经营所在县（市、区），GB/T 2260 · County of the premises' }),
    industry: industry.meta({ description: '行业，GB/T 4754 · Industry' }),
    registerType: registerType.meta({ description: '企业或个体工商户 · Company or person in business' }),
  })
  .meta({ id: 'EnterpriseClaim' });

export const claimEnterprise: Contract<typeof noParams, typeof ClaimBody, typeof ClaimView> = {
  operationId: 'claimEnterprise',
  command: null,
  summary: { zh: '认领企业', en: 'Claim an enterprise' },
  description: {
    zh: '按统一社会信用代码认领企业，成为其首位管理人员。登录系统已证明的立即生效，其余由枢纽平台核实。已有人员的企业由其管理人员邀请。',
    en: 'Claims an enterprise by its credit code, to be its first person, who manages the others. What the login has proved takes effect at once, all else is verified by the hub. Where an enterprise has people, they invite.',
  },
  may: { zh: '所有账号', en: 'every account' },
  params: noParams,
  body: ClaimBody,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: ClaimView, etag: false, location: true },
  failures: [
    'forbidden',
    'creditCodeIrregular',
    'enterpriseHasPeople',
    'claimPending',
    'tooManyMemberships',
    'keyReused',
  ],
  examples: { body: { creditCode: example.creditCode, ...example.profile }, answer: example },
};

export const listClaims = readContract({
  operationId: 'listClaims',
  summary: { zh: '待核实的企业认领', en: 'Claims that await the hub' },
  description: { zh: '按提出时间排列，最早的在前。', en: 'The oldest first.' },
  may: { zh: '枢纽平台；市政府办；审计', en: 'the hub; overseers; auditors' },
  params: noParams,
  view: ClaimListView,
  paging: true,
  failures: ['forbidden'],
  answer: { items: [example] },
});

export const getClaim = readContract({
  operationId: 'getClaim',
  summary: { zh: '查看企业认领', en: 'Read a claim' },
  description: {
    zh: '认领的内容和结果；枢纽平台另见认领人的联系方式。',
    en: 'What is claimed and what became of it; the hub also sees how to reach the claimant.',
  },
  may: { zh: '认领人；枢纽平台；市政府办；审计', en: 'the claimant; the hub; overseers; auditors' },
  params: claimParams,
  view: ClaimView,
  failures: ['notFound'],
  answer: {
    ...example,
    claimant: { accountId: 'h03', name: '庄示三', email: 'h03@example.com', phone: null },
  },
});

/** The contract of what the hub does with a claim. */
function decision<Body extends z.ZodType>(
  operationId: 'approveClaim' | 'rejectClaim',
  texts: Pick<Contract<typeof claimParams, Body, typeof ClaimView>, 'body' | 'examples'> & {
    readonly summary: Bilingual;
    readonly description: Bilingual;
  },
  failures: readonly ProblemTag[],
): Contract<typeof claimParams, Body, typeof ClaimView> {
  return {
    operationId,
    command: null,
    may: hub,
    params: claimParams,
    needs: { idempotencyKey: true, ifMatch: false, paging: false },
    success: { status: 200, view: ClaimView, etag: false, location: false },
    failures: ['forbidden', 'notFound', 'claimDecided', ...failures, 'keyReused'],
    ...texts,
  };
}

const decidedAt = '2026-09-25T01:00:00.000Z';
const Approval = z
  .strictObject({ reason: lines(200).meta({ description: '核实的方式和结果 · How it was verified' }) })
  .meta({ id: 'ClaimApproval' });

export const approveClaim = decision(
  'approveClaim',
  {
    summary: { zh: '通过企业认领', en: 'Approve a claim' },
    description: {
      zh: '枢纽平台核实后通过：认领人成为该企业的首位管理人员。不能核实自己的认领。',
      en: 'The hub has verified it: the claimant becomes the first person of the enterprise. Nobody approves a claim of their own.',
    },
    body: Approval,
    examples: {
      body: { reason: '已核对营业执照原件和法定代表人授权书。' },
      answer: {
        ...example,
        status: 'approved',
        decidedAt,
        reason: '已核对营业执照原件和法定代表人授权书。',
        enterpriseId: '01K5XQ3V0GAB3C5D7E9F1G3H5J',
      },
    },
  },
  ['ownClaim', 'enterpriseHasPeople', 'tooManyMemberships'],
);

const Refusal = z
  .strictObject({ reason: lines(1000).meta({ description: '理由 · Reason' }) })
  .meta({ id: 'ClaimRejection' });

export const rejectClaim = decision(
  'rejectClaim',
  {
    summary: { zh: '不通过企业认领', en: 'Reject a claim' },
    description: { zh: '说明理由并告知认领人。', en: 'With the reason, which the claimant is told.' },
    body: Refusal,
    examples: {
      body: { reason: '授权书上的企业名称与营业执照不一致。' },
      answer: {
        ...example,
        status: 'rejected',
        decidedAt,
        reason: '授权书上的企业名称与营业执照不一致。',
      },
    },
  },
  [],
);

export const getEnterprise = readContract({
  operationId: 'getEnterprise',
  summary: { zh: '查看企业', en: 'Read an enterprise' },
  description: { zh: '企业的基本信息。', en: 'The basic data of an enterprise.' },
  may: { zh: '本企业人员；枢纽平台；市政府办；审计', en: 'its people; the hub; overseers; auditors' },
  params: enterpriseParams,
  view: EnterpriseView,
  failures: ['notFound'],
  answer: { id: '01K5XQ3V0GAB3C5D7E9F1G3H5J', creditCode: example.creditCode, ...example.profile },
});
