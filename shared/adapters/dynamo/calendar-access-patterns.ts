import { type AccessPattern, keysOf, single, stretchOf } from './access-pattern.ts';
import {
  accountKey,
  adoptedNoticeKey,
  calendarHeadKey,
  idempotencyKey,
  proposalKey,
  recountKey,
} from './keys.ts';

/** How the working calendar is written and read. */
export const calendarAccessPatterns = [
  {
    ...single,
    id: 'calendarHead',
    question: 'Has the calendar changed since a function looked last? (Every half minute at most)',
    keys: keysOf(calendarHeadKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'adoptedNotices',
    question: 'Which notices have administrators adopted? (Only when the calendar has changed)',
    keys: stretchOf(adoptedNoticeKey),
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'calendarAttempt',
    question:
      'What must a change of the calendar know: was it asked before, who asks, the proposal, the head?',
    keys: keysOf(idempotencyKey, accountKey, proposalKey, calendarHeadKey),
    cost: { requests: ['BatchGetItem'], units: 4 },
  },
  {
    ...single,
    id: 'proposal',
    question: 'Which notice is proposed for a year?',
    keys: keysOf(proposalKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'proposals',
    question: 'Which notices are proposed?',
    keys: stretchOf(proposalKey),
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'saveProposal',
    question: 'Write a proposal or its rejection, and its answer',
    keys: keysOf(proposalKey, idempotencyKey),
    cost: { requests: ['TransactWriteItems'], units: 10 },
  },
  {
    ...single,
    id: 'adoptNotice',
    question: 'Write an approval: the notice, the head, the job to recount open cases, its answer',
    keys: keysOf(proposalKey, adoptedNoticeKey, calendarHeadKey, recountKey, idempotencyKey),
    cost: { requests: ['TransactWriteItems'], units: 18 },
  },
  {
    ...single,
    id: 'recountJob',
    question: 'How far has the recount come?',
    keys: keysOf(recountKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'keepRecount',
    question: 'Note how far the recount has come',
    keys: keysOf(recountKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
