import { nationalDay } from './days-off.ts';
import type { Letter, Passage, Step } from './letter.ts';

const answer = `您好！关于厂区外排水管网堵塞的诉求（示例答复）：
一、经现场核查，堵塞系相邻路段施工泥浆进入管网所致，已责成施工单位清淤，10月22日完成。
二、我市已将该路段列入汛期巡查，今后由街道每月巡查一次。
三、贵公司受淹原料的损失，可凭照片和清单向施工单位提出，由街道协调。`;

const county = 'county-350583';
const inCharge = 'nanan-lead';
const supervisors = ['hub-supervisor-1', 'hub-supervisor-2'] as const;

const untilHandled: readonly (Step | Passage)[] = [
  {
    at: '2026-09-28T09:10+08:00',
    by: 'hub-clerk-2',
    tells: 'The hub takes it for a matter of industry and dispatches it to a city department.',
    request: { operation: 'dispatchCase', fields: { lead: 'qz-gxj', note: '请核实厂区周边管网情况。' } },
    leaves: { status: 'dispatched', holder: 'qz-gxj' },
    mailsTo: ['e05', 'gxj-lead'],
  },
  {
    at: '2026-09-29T11:00+08:00',
    by: 'gxj-lead',
    tells: 'The department returns it within its limit: drains are a matter of the county.',
    request: { operation: 'returnCase', fields: { reason: '市政排水管网由属地管理，建议转南安市办理。' } },
    leaves: { status: 'received', holder: 'qz-hub' },
    mailsTo: ['hub-clerk-1', 'hub-clerk-2', ...supervisors],
  },
  {
    at: '2026-09-29T15:00+08:00',
    by: 'hub-clerk-1',
    tells: "The hub dispatches it to the county platform of Nan'an. The due day stays where it was.",
    request: { operation: 'dispatchCase', fields: { lead: county, note: '请南安市办理。' } },
    leaves: { status: 'dispatched', holder: county },
    mailsTo: ['e05', inCharge],
  },
  {
    at: '2026-09-30T09:00+08:00',
    by: inCharge,
    tells: 'The county names a handler. Nobody calls the enterprise before the holidays.',
    request: { operation: 'designateHandler', fields: { handler: 'nanan-handler' } },
    leaves: { status: 'handling', holder: county },
    mailsTo: ['e05', 'nanan-handler'],
  },
];

const untilUrged: readonly (Step | Passage)[] = [
  {
    at: '2026-10-08T08:30+08:00',
    tells: 'First contact was due by the end of 30 September. The clock says so when the offices open again.',
    brings: ['firstStepMissed'],
    leaves: { status: 'handling', holder: county },
    mailsTo: [inCharge, ...supervisors],
  },
  {
    at: '2026-10-13T08:30+08:00',
    tells: 'Two working days before the due day: a reminder.',
    brings: ['rungReached'],
    leaves: { status: 'handling', holder: county },
    mailsTo: [inCharge, 'nanan-handler'],
  },
  {
    at: '2026-10-16T08:30+08:00',
    tells: 'The due day went by. The case is late, and those are told who can do something about it.',
    brings: ['becameLate', 'rungReached'],
    leaves: { status: 'handling', holder: county },
    mailsTo: [inCharge, 'nanan-handler', ...supervisors],
  },
  {
    at: '2026-10-19T08:30+08:00',
    tells:
      "The second working day after the due day: the city's leader is told, and sees the case from now on.",
    brings: ['rungReached'],
    leaves: { status: 'handling', holder: county },
    mailsTo: [inCharge, 'leader', ...supervisors],
  },
  {
    at: '2026-10-19T09:40+08:00',
    by: 'leader',
    tells: 'The leader urges the county, which has until the end of the next working day to reply.',
    request: {
      operation: 'urgeCase',
      fields: { text: '企业原料受淹，请今日派人到现场，明日报告处理意见。' },
    },
    leaves: { status: 'handling', holder: county },
    mailsTo: [inCharge, 'nanan-handler'],
  },
];

const untilAnswered: readonly (Step | Passage)[] = [
  {
    at: '2026-10-20T15:10+08:00',
    by: inCharge,
    tells: 'The county replies in time.',
    request: {
      operation: 'replyToUrge',
      fields: { text: '已到现场，系施工泥浆堵塞，正在清淤，预计22日完成。' },
    },
    leaves: { status: 'handling', holder: county },
    mailsTo: ['leader'],
  },
  {
    at: '2026-10-21T10:00+08:00',
    by: inCharge,
    tells: 'It reports progress a day before the report is due; the next one is due five working days on.',
    request: {
      operation: 'reportProgress',
      fields: { text: '清淤已完成六成，相邻路段施工单位已停工整改。' },
    },
    leaves: { status: 'handling', holder: county },
    mailsTo: [],
  },
  {
    at: '2026-10-22T08:30+08:00',
    tells: 'The fifth working day after the due day: the overseer is told.',
    brings: ['rungReached'],
    leaves: { status: 'handling', holder: county },
    mailsTo: [inCharge, 'leader', 'overseer', ...supervisors],
  },
  {
    at: '2026-10-22T11:20+08:00',
    by: 'nanan-handler',
    tells: 'The handler has been at the enterprise, and logs it.',
    request: {
      operation: 'logContact',
      fields: {
        contactedAt: '2026-10-22T10:30:00+08:00',
        means: 'visit',
        person: '吴示五',
        outcome: '现场确认排水恢复，已说明赔偿协商途径。',
      },
    },
    leaves: { status: 'handling', holder: county },
    mailsTo: [],
  },
  {
    at: '2026-10-22T16:00+08:00',
    by: 'nanan-handler',
    tells: 'The handler drafts the answer.',
    request: { operation: 'draftAnswer', fields: { text: answer } },
    leaves: { status: 'handling', holder: county },
    mailsTo: [inCharge],
  },
  {
    at: '2026-10-23T09:00+08:00',
    by: inCharge,
    tells: 'The lead releases it, six working days late, and has to say why.',
    request: {
      operation: 'releaseAnswer',
      fields: { latenessReason: '国庆后经办人力不足，未及时到现场核查。' },
    },
    leaves: { status: 'answered', holder: county },
    mailsTo: ['e05'],
  },
];

/** An appeal that a county lets run late. */
export const drainageLetter: Letter = {
  name: 'Drainage',
  writer: 'e05',
  submittedAt: '2026-09-24T17:56+08:00',
  tells:
    "A maker of sanitary ware in Nan'an appeals: the drains outside its works are blocked, and its stock stands in water.",
  fields: {
    enterpriseId: 'E05',
    kind: 'appeal',
    channel: 'web',
    subject: '厂区外排水管网堵塞，原料受淹，请求清淤',
    body: '我公司厂区东侧市政排水管网堵塞，八月以来两次积水漫入原料仓库，多次向街道反映未处理。请求尽快清淤，并明确责任单位。',
    consentsToPublication: true,
  },
  ...nationalDay,
  steps: [...untilHandled, ...untilUrged, ...untilAnswered],
  answer,
  shares: [
    { unitId: 'qz-gxj', days: 1, lateDays: 0 },
    { unitId: county, days: 15, lateDays: 6 },
  ],
};
