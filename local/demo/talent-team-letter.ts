import type { Letter } from './letter.ts';

const answer = `您好！关于引进高层次人才团队（示例答复）：
一、申报对象：近三年由我市企业全职引进、已签订三年以上劳动合同的团队，带头人1名，核心成员不少于3名。
二、申报地点：登录市人才服务平台（示例）在线申报，由企业所在地人社部门初审，泉州市人力资源和社会保障局复审。
三、材料：企业营业执照、团队成员劳动合同和学历证明、项目计划书。`;

/** A consultation that goes to the wrong department first. */
export const talentTeamLetter: Letter = {
  name: 'Talent team',
  writer: 'd02',
  submittedAt: '2026-09-24T17:52+08:00',
  tells: 'A semiconductor materials company asks who may apply as a talent team, and where.',
  fields: {
    enterpriseId: 'D02',
    kind: 'consultation',
    channel: 'wechat',
    subject: '咨询高层次人才团队申报',
    body: '请问泉州市引进高层次人才团队哪些对象可以申报,需要在哪里进行申报?',
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
      at: '2026-09-28T08:40+08:00',
      by: 'hub-clerk-1',
      tells: 'On the first working day after Mid-Autumn the hub dispatches it, before its limit of 12:00.',
      request: {
        operation: 'dispatchCase',
        fields: { lead: 'qz-kjj', note: '涉及人才团队项目，请科技局主办。' },
      },
      leaves: { status: 'dispatched', holder: 'qz-kjj' },
      mailsTo: ['d02', 'kjj-lead'],
    },
    {
      at: '2026-09-28T10:10+08:00',
      by: 'kjj-lead',
      tells: 'It is not theirs: the department returns it with a reason, one level up, to the hub.',
      request: {
        operation: 'returnCase',
        fields: { reason: '高层次人才团队申报由人社部门受理，建议改由市人社局主办。' },
      },
      leaves: { status: 'received', holder: 'qz-hub' },
      mailsTo: ['hub-clerk-1', 'hub-clerk-2', 'hub-supervisor-1', 'hub-supervisor-2'],
    },
    {
      at: '2026-09-28T10:30+08:00',
      by: 'hub-clerk-1',
      tells: 'The hub dispatches it to the right department. The due day stays where it was.',
      request: {
        operation: 'dispatchCase',
        fields: { lead: 'qz-rsj', note: '科技局已退办，请人社局主办，注意明日到期。' },
      },
      leaves: { status: 'dispatched', holder: 'qz-rsj' },
      mailsTo: ['d02', 'rsj-lead'],
    },
    {
      at: '2026-09-28T10:50+08:00',
      by: 'rsj-lead',
      tells: 'The department accepts it.',
      request: { operation: 'acceptCase', fields: {} },
      leaves: { status: 'handling', holder: 'qz-rsj' },
      mailsTo: [],
    },
    {
      at: '2026-09-28T10:55+08:00',
      by: 'rsj-lead',
      tells: 'Its lead names the dedicated person.',
      request: { operation: 'designateHandler', fields: { handler: 'rsj-handler' } },
      leaves: { status: 'handling', holder: 'qz-rsj' },
      mailsTo: ['d02', 'rsj-handler'],
    },
    {
      at: '2026-09-28T15:20+08:00',
      by: 'rsj-handler',
      tells: 'The handler has called the enterprise, and logs it.',
      request: {
        operation: 'logContact',
        fields: {
          contactedAt: '2026-09-28T15:00:00+08:00',
          means: 'telephone',
          person: '丁示二',
          outcome: '已了解团队情况：带头人1名、成员4名，均为今年全职引进。',
        },
      },
      leaves: { status: 'handling', holder: 'qz-rsj' },
      mailsTo: [],
    },
    {
      at: '2026-09-28T16:40+08:00',
      by: 'rsj-handler',
      tells: 'The handler drafts the answer.',
      request: { operation: 'draftAnswer', fields: { text: answer } },
      leaves: { status: 'handling', holder: 'qz-rsj' },
      mailsTo: ['rsj-lead'],
    },
    {
      at: '2026-09-29T08:30+08:00',
      tells: 'It is due today: a reminder, and the first lines of the morning digest.',
      brings: ['rungReached'],
      leaves: { status: 'handling', holder: 'qz-rsj' },
      mailsTo: ['rsj-handler', 'rsj-lead'],
    },
    {
      at: '2026-09-29T09:00+08:00',
      by: 'rsj-lead',
      tells: 'The lead releases it on the due day: in time.',
      request: { operation: 'releaseAnswer', fields: {} },
      leaves: { status: 'answered', holder: 'qz-rsj' },
      mailsTo: ['d02'],
    },
  ],
  answer,
};
