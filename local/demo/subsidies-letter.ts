import type { Letter } from './letter.ts';

const answer = `您好！贵公司从事集成电路设计，今年可以关注两项市级政策：
一、《泉州市高新技术企业认定奖励办法（示例）》：首次认定奖励20万元，重新认定奖励5万元，由部门比对公示名单后拨付，无需申请，2027年12月31日前有效。
二、《泉州市小微企业和个体工商户贷款贴息（示例）》：小型、微型企业新增经营贷款按年化1个百分点贴息，单户最高5万元，2026年6月1日至12月31日申请。
如需核对贵公司是否符合条件，欢迎再次来信。`;

/** A consultation that the hub answers at once. */
export const subsidiesLetter: Letter = {
  name: 'Subsidies',
  writer: 'd01',
  submittedAt: '2026-09-24T17:50+08:00',
  tells: 'An electronics design company asks which subsidies there are this year.',
  fields: {
    enterpriseId: 'D01',
    kind: 'consultation',
    channel: 'web',
    subject: '咨询今年的补助政策',
    body: '我公司是电子设计公司,请问今年有相关的补助政策吗?',
    consentsToPublication: true,
  },
  dueOn: '2026-09-29',
  notCounted: [
    ['2026-09-25', '中秋节'],
    ['2026-09-26', '中秋节'],
    ['2026-09-27', '中秋节'],
  ],
  madeUp: [],
  steps: [
    {
      at: '2026-09-24T17:58+08:00',
      by: 'hub-clerk-1',
      tells: 'The hub knows the answer and gives it at once, two minutes before the office closes.',
      request: { operation: 'releaseAnswer', fields: { answer } },
      leaves: { status: 'answered', holder: 'qz-hub' },
      mailsTo: ['d01'],
    },
  ],
  answer,
};
