import * as z from 'zod';
import { NoticeInput } from '../../domain/calendar/notice-input.ts';
import type { Contract } from '../contract.ts';
import { noBody, noParams, yearParams } from '../path-params.ts';
import { lines } from '../text-fields.ts';
import { CalendarView, NoticeView, ProposalListView, ProposalView } from '../views/calendar-view.ts';
import {
  approvedExample,
  calendarExample,
  noticeExample,
  proposalExample,
  proposedExample,
  rejectedExample,
} from './example-calendar.ts';
import { readContract } from './read-contract.ts';

const anybody = { zh: '所有账号', en: 'every account' };
const administrators = { zh: '管理员', en: 'administrators' };
const readers = { zh: '管理员；审计', en: 'administrators; auditors' };
const decision = {
  needs: { idempotencyKey: true, ifMatch: true, paging: false },
  success: { status: 200, view: ProposalView, etag: true, location: false },
  command: null,
  params: yearParams,
} as const;

export const getCalendar = readContract({
  operationId: 'getCalendar',
  summary: { zh: '工作日历', en: 'The working calendar' },
  description: {
    zh: '各年现行的放假通知，是否缺少通知；管理员还可看到最近一次变更后期限重算的进度。',
    en: 'The notices in force, and whether one is missing; for administrators, how far the latest change has come.',
  },
  may: anybody,
  params: noParams,
  view: CalendarView,
  failures: ['forbidden'],
  answer: calendarExample,
});

export const getNotice = readContract({
  operationId: 'getNotice',
  summary: { zh: '一年的放假通知', en: 'The notice of a year' },
  description: {
    zh: '该年现行的放假通知：版本、文号、来源和每个放假、调休的日子。没有通知的年份答 404，期限暂按周末计算。',
    en: 'The notice in force: version, document numbers, sources, and its days. 404 for a year without one, whose dates are provisional.',
  },
  may: anybody,
  params: yearParams,
  view: NoticeView,
  failures: ['forbidden', 'notFound'],
  answer: noticeExample,
});

export const listProposals = readContract({
  operationId: 'listProposals',
  summary: { zh: '放假通知提案', en: 'Proposed notices' },
  description: {
    zh: '每年最近的一份提案，已批准、已退回的也在内。',
    en: 'The latest proposal of each year, approved and rejected ones included.',
  },
  may: readers,
  params: noParams,
  view: ProposalListView,
  failures: ['forbidden'],
  answer: { items: [proposedExample] },
});

export const getProposal = readContract({
  operationId: 'getProposal',
  summary: { zh: '查看提案', en: 'Read a proposal' },
  description: {
    zh: '一年最近的提案，以及它会改变哪些日子。ETag 用于批准或退回。',
    en: 'The latest proposal of a year, with the days that it changes. Its ETag goes into an approval or a rejection.',
  },
  may: readers,
  params: yearParams,
  view: ProposalView,
  etag: true,
  failures: ['forbidden', 'notFound'],
  answer: proposedExample,
});

const Proposed = NoticeInput.meta({ id: 'ProposedNotice' });
export const proposeNotice: Contract<typeof noParams, typeof Proposed, typeof ProposalView> = {
  operationId: 'proposeNotice',
  command: null,
  summary: { zh: '提交放假通知', en: 'Propose a notice' },
  description: {
    zh: '录入或更正一年的放假通知，由另一位管理员批准后生效。答复列出会变的日子和批准后的版本；同一年的前一份提案由此取代。',
    en: 'Loads or corrects the notice of a year; another administrator approves it. The answer shows the days that change and the version that it gets. It replaces the proposal before it.',
  },
  may: administrators,
  params: noParams,
  body: Proposed,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: ProposalView, etag: true, location: true },
  failures: ['forbidden', 'noticeUnchanged', 'yearOver', 'noticeTooEarly', 'keyReused'],
  examples: { body: proposalExample, answer: proposedExample },
};

export const approveProposal: Contract<typeof yearParams, typeof noBody, typeof ProposalView> = {
  ...decision,
  operationId: 'approveProposal',
  summary: { zh: '批准放假通知', en: 'Approve a notice' },
  description: {
    zh: '由另一位管理员批准，即时生效；随后重算未办结办件的期限，每件至多变动一次，并通知有关人员。If-Match 为读到的提案。',
    en: 'By another administrator; in force at once. Open cases are then counted anew: each moves once at most, and those concerned are told. If-Match names the proposal that was read.',
  },
  may: administrators,
  body: noBody,
  failures: [
    'forbidden',
    'ownProposal',
    'notFound',
    'proposalDecided',
    'proposalOutdated',
    'yearOver',
    'keyReused',
  ],
  examples: { body: {}, answer: approvedExample },
};

const Rejected = z
  .strictObject({ reason: lines(1000).meta({ description: '原因 · Reason' }) })
  .meta({ id: 'ProposalRejection' });
export const rejectProposal: Contract<typeof yearParams, typeof Rejected, typeof ProposalView> = {
  ...decision,
  operationId: 'rejectProposal',
  summary: { zh: '退回放假通知', en: 'Reject a notice' },
  description: {
    zh: '管理员说明原因退回提案；提出人也可以此撤回。If-Match 为读到的提案。',
    en: 'An administrator rejects the proposal with a reason; who made it takes it back in the same way. If-Match names the proposal that was read.',
  },
  may: administrators,
  body: Rejected,
  failures: ['forbidden', 'notFound', 'proposalDecided', 'keyReused'],
  examples: { body: { reason: '与原文不符：2 月 20 日应为调休上班。' }, answer: rejectedExample },
};
