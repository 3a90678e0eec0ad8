import { nationalDay } from './days-off.ts';
import type { Letter } from './letter.ts';

const answer = `您好！关于贵公司申报材料审核的诉求（示例答复）：
一、经核实，贵公司9月2日提交的材料已于9月30日受理，前两次补正要求不一致系审核口径未统一，我局已更正并致歉。
二、尚需一次性补充：改造合同、验收报告、发票，请于10月16日前提交。
三、材料齐全后，我局将在10个工作日内完成审核。`;

/** An appeal that goes down the line: hub, county, county department. */
export const grantReviewLetter: Letter = {
  name: 'Grant review',
  writer: 'e01',
  submittedAt: '2026-09-24T17:54+08:00',
  tells: 'A shoe maker in Jinjiang appeals: its application for a grant is sent back again and again.',
  fields: {
    enterpriseId: 'E01',
    kind: 'appeal',
    channel: 'app',
    subject: '数字化转型补助材料反复补正，请求明确审核时限',
    body: '我公司于9月2日提交晋江市鞋服纺织产业数字化转型专项补助（示例）申报材料，两次被要求补正，两次要求不一致，至今未告知是否受理。请求一次性告知应补材料，并明确审核时限。',
    consentsToPublication: true,
  },
  ...nationalDay,
  steps: [
    {
      at: '2026-09-28T09:05+08:00',
      by: 'hub-clerk-2',
      tells: 'The hub dispatches it to the county platform of Jinjiang; a city department assists.',
      request: {
        operation: 'dispatchCase',
        fields: {
          lead: 'county-350582',
          assisting: ['qz-gxj'],
          note: '请晋江市主办，市工信局协助核对补正口径。',
        },
      },
      leaves: { status: 'dispatched', holder: 'county-350582' },
      mailsTo: ['e01', 'jinjiang-lead', 'gxj-lead'],
    },
    {
      at: '2026-09-28T14:30+08:00',
      by: 'jinjiang-lead',
      tells: 'Jinjiang dispatches it to the department of its own that runs the grant.',
      request: {
        operation: 'dispatchCase',
        fields: { lead: 'county-350582-gxj', note: '请市工信局办理，并一次性告知企业应补材料。' },
      },
      leaves: { status: 'dispatched', holder: 'county-350582-gxj' },
      mailsTo: ['e01', 'jinjiang-gxj-lead'],
    },
    {
      at: '2026-09-29T09:30+08:00',
      by: 'jinjiang-gxj-lead',
      tells: 'The department names a handler, which is to accept it; its limit is the end of this day.',
      request: { operation: 'designateHandler', fields: { handler: 'jinjiang-gxj-handler' } },
      leaves: { status: 'handling', holder: 'county-350582-gxj' },
      mailsTo: ['e01', 'jinjiang-gxj-handler'],
    },
    {
      at: '2026-09-29T15:30+08:00',
      by: 'jinjiang-gxj-handler',
      tells: 'The handler has visited the enterprise, and logs it.',
      request: {
        operation: 'logContact',
        fields: {
          contactedAt: '2026-09-29T14:00:00+08:00',
          means: 'visit',
          person: '陈示一',
          outcome: '上门核对两次补正通知，确认要求不一致，带回材料复核。',
        },
      },
      leaves: { status: 'handling', holder: 'county-350582-gxj' },
      mailsTo: [],
    },
    {
      at: '2026-10-09T10:00+08:00',
      by: 'jinjiang-gxj-handler',
      tells: 'After National Day the handler drafts the answer.',
      request: { operation: 'draftAnswer', fields: { text: answer } },
      leaves: { status: 'handling', holder: 'county-350582-gxj' },
      mailsTo: ['jinjiang-gxj-lead'],
    },
    {
      at: '2026-10-10T09:20+08:00',
      by: 'jinjiang-gxj-lead',
      tells: 'The lead releases it on a Saturday that is a working day: three working days before it is due.',
      request: { operation: 'releaseAnswer', fields: {} },
      leaves: { status: 'answered', holder: 'county-350582-gxj' },
      mailsTo: ['e01'],
    },
  ],
  answer,
};
