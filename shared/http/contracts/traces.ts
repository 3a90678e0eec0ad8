import { accountParams, caseParams } from '../path-params.ts';
import { TraceListView } from '../views/trace-view.ts';
import { received } from './example-case.ts';
import { readContract } from './read-contract.ts';

const may = { zh: '审计人员', en: 'auditors' };
const trace = {
  caseId: received.caseId,
  accountId: 'hub-clerk-1',
  at: '2026-09-24T10:15:00.000Z',
  read: 'case',
  as: 'hub',
  actingFor: null,
} as const;

export const listCaseTraces = readContract({
  operationId: 'listCaseTraces',
  summary: { zh: '办件的查阅记录', en: 'Who has read a case' },
  description: {
    zh: '哪些工作人员何时查看过办件、其办理经过或附件，最近的在前；来信企业自己的查看不记录。',
    en: 'Which staff have read the case, its timeline or a file, and when, latest first; that the enterprise reads its own letters is not noted.',
  },
  may,
  params: caseParams,
  view: TraceListView,
  paging: true,
  failures: ['forbidden', 'notFound'],
  answer: { items: [trace] },
});

export const listAccountTraces = readContract({
  operationId: 'listAccountTraces',
  summary: { zh: '人员的查阅记录', en: 'What a person has read' },
  description: {
    zh: '一名工作人员查看过哪些办件，何时查看过停发邮箱名单，最近的在前；查阅记录按城市配置的期限保存，至少六个月。',
    en: 'Which cases a member of staff has read, and when the list of suppressed addresses, latest first. Traces are kept as long as the city decides, six months at least.',
  },
  may,
  params: accountParams,
  view: TraceListView,
  paging: true,
  failures: ['forbidden', 'notFound'],
  answer: { items: [trace] },
});
