import type { CaseCardView } from '../views/case-card-view.ts';

/** The consultation that the examples of the API tell of: received on Thu 24 Sep 2026, due after the National Day holidays. */
export const received: CaseCardView = {
  caseId: '01M3X9B5R0QZT4C8G6W2N7KD1E',
  number: '20260924-000175',
  kind: 'consultation',
  status: 'received',
  enterpriseId: 'D02',
  submittedBy: 'd02',
  receivedAt: '2026-09-24T09:50:00.000Z',
  dueOn: '2026-09-29',
  lateAt: '2026-09-29T16:00:00.000Z',
  provisional: false,
  holder: 'qz-hub',
  assisting: [],
  handler: null,
  firstStepBy: '2026-09-28T04:00:00.000Z',
};

export const dispatched: CaseCardView = {
  ...received,
  status: 'dispatched',
  holder: 'qz-rsj',
  assisting: ['qz-kjj'],
  firstStepBy: '2026-09-28T16:00:00.000Z',
};

export const handling: CaseCardView = { ...dispatched, status: 'handling', handler: 'rsj-handler' };
export const answered: CaseCardView = { ...handling, status: 'answered' };
