import { caseParams, enterpriseParams, noParams, unitParams } from '../path-params.ts';
import { CaseListView } from '../views/case-card-view.ts';
import { CaseView } from '../views/case-view.ts';
import { DeadlineView } from '../views/deadline-view.ts';
import { TimelineView } from '../views/timeline-view.ts';
import { dispatched, received } from './example-case.ts';
import { deadlineExample, timelineExample } from './example-reading.ts';
import { readContract } from './read-contract.ts';

const readers = {
  zh: '来信企业；持有、协办和上级单位；枢纽平台；市政府办；审计；直转件和已报市领导的另有市领导',
  en: 'the enterprise; units that hold it, assist or stand above; the hub; overseers and auditors; leaders for direct letters and those that they were told of',
};

export const getCase = readContract({
  operationId: 'getCase',
  summary: { zh: '查看办件', en: 'Read a case' },
  description: {
    zh: '办件、来信、答复，以及您现在可以做的操作。ETag 用于之后操作的 If-Match；带 If-None-Match 且未变化时答 304。',
    en: 'The case, its letter, its answer, and what you may do. Its ETag goes into the If-Match of commands; If-None-Match is answered 304 when nothing happened.',
  },
  may: readers,
  params: caseParams,
  view: CaseView,
  etag: true,
  failures: ['notFound'],
  answer: {
    ...received,
    channel: 'web',
    enteredBy: null,
    addressee: 'hub',
    policy: null,
    consentsToPublication: true,
    limitDays: 2,
    letter: {
      subject: '引进高层次人才团队的申报',
      body: '请问泉州市引进高层次人才团队哪些对象可以申报，需要在哪里进行申报？',
    },
    attachments: [],
    acceptedAt: null,
    lateSince: null,
    answeredAt: null,
    answer: null,
    ratingClosesOn: null,
    commandsOpenToMe: ['supplement', 'withdraw'],
  },
});

export const getTimeline = readContract({
  operationId: 'getTimeline',
  summary: { zh: '办理经过', en: 'The timeline of a case' },
  description: {
    zh: '每一步由谁、何时、做了什么，从早到晚。单位之间的文字、内部时限和督办企业看不到，因此一页可能不足 limit 条，以 Link 为准。',
    en: 'Every step, oldest first. What offices write to each other, their own limits and urges are left out for the enterprise, so that a page may hold fewer entries than asked for: go on as long as there is a Link.',
  },
  may: readers,
  params: caseParams,
  view: TimelineView,
  paging: true,
  failures: ['notFound'],
  answer: timelineExample,
});

export const getDeadline = readContract({
  operationId: 'getDeadline',
  summary: { zh: '期限说明', en: 'The deadline explained' },
  description: {
    zh: '为什么是这一天：从收到之日起，每一天是否计入以及原因（周末、节假日、调休）。逾期或答复之后，办理方另可看到各单位占用的工作日。',
    en: 'Why this day: every day from receipt on, counted or skipped, and why (weekend, holiday, make-up day). Once it is late or answered, staff also see whose days they were.',
  },
  may: readers,
  params: caseParams,
  view: DeadlineView,
  failures: ['notFound'],
  answer: deadlineExample,
});

export const listEnterpriseCases = readContract({
  operationId: 'listEnterpriseCases',
  summary: { zh: '企业的办件', en: 'Cases of an enterprise' },
  description: { zh: '一家企业的全部办件，最近的在前。', en: 'All cases of an enterprise, latest first.' },
  may: {
    zh: '该企业的人员；枢纽平台；市政府办；审计',
    en: 'people of the enterprise; the hub; overseers; auditors',
  },
  params: enterpriseParams,
  view: CaseListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [received] },
});

export const listUnitCases = readContract({
  operationId: 'listUnitCases',
  summary: { zh: '单位的办件', en: 'The queue of a unit' },
  description: {
    zh: '单位现在持有的办件，期限近的在前。',
    en: 'What a unit holds now, earliest due day first.',
  },
  may: {
    zh: '本单位及上级单位人员；枢纽平台；市政府办；审计',
    en: 'the unit and those above; the hub; overseers; auditors',
  },
  params: unitParams,
  view: CaseListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [dispatched] },
});

export const listSubtreeCases = readContract({
  operationId: 'listSubtreeCases',
  summary: { zh: '县（市、区）范围内的办件', en: 'The queue of a county' },
  description: {
    zh: '枢纽平台直属单位（县、市、区或市直部门）及其下级现在持有的办件，期限近的在前。',
    en: 'What is held anywhere in the subtree of a unit directly below the hub, earliest due day first.',
  },
  may: {
    zh: '该单位人员；枢纽平台；市政府办；审计',
    en: 'people of that unit; the hub; overseers; auditors',
  },
  params: unitParams,
  view: CaseListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [dispatched] },
});

export const listTriage = readContract({
  operationId: 'listTriage',
  summary: { zh: '待研判的办件', en: 'The triage queue' },
  description: {
    zh: '枢纽平台待研判的来信，期限近的在前。',
    en: 'Letters that await triage at the hub, earliest due day first.',
  },
  may: { zh: '枢纽平台；市政府办；审计', en: 'the hub; overseers; auditors' },
  params: noParams,
  view: CaseListView,
  paging: true,
  failures: ['forbidden'],
  answer: { items: [received] },
});
