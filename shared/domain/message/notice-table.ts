import type { CaseEventType } from '../case/events.ts';
import type { Notice } from './notice.ts';

/** One kind of reader of an event's news: in the inbox (工作台) always, by mail too where it says so. */
export interface NoticeRow<Type extends CaseEventType> {
  readonly to: Extract<Notice, { event: Type }>['to'];
  readonly mail: boolean;
}

/**
 * Who is told what happens to a case, and whether by mail. The first row that reaches a person is the one they read, so one
 * event tells nobody twice. What an enterprise need not act on and finds in the timeline stays in the inbox; so do new
 * letters, which the hub works off its triage queue.
 */
export const noticeTable: { readonly [Type in CaseEventType]: readonly NoticeRow<Type>[] } = {
  submitted: [
    { to: 'enterprise', mail: true },
    { to: 'holder', mail: false },
  ],
  reclassified: [
    { to: 'enterprise', mail: true },
    { to: 'handler', mail: true },
    { to: 'handlingUnit', mail: true },
  ],
  rejected: [{ to: 'enterprise', mail: true }],
  dispatched: [
    { to: 'enterprise', mail: true },
    { to: 'holder', mail: true },
    { to: 'joined', mail: true },
  ],
  accepted: [{ to: 'enterprise', mail: false }],
  returned: [
    { to: 'supervisors', mail: true },
    { to: 'holder', mail: true },
  ],
  recalled: [
    { to: 'enterprise', mail: false },
    { to: 'formerHandler', mail: true },
    { to: 'formerHolder', mail: true },
  ],
  designated: [
    { to: 'enterprise', mail: true },
    { to: 'handler', mail: true },
    { to: 'formerHandler', mail: false },
  ],
  contacted: [{ to: 'enterprise', mail: false }],
  supplemented: [
    { to: 'handler', mail: true },
    { to: 'holder', mail: true },
  ],
  withdrawn: [
    { to: 'enterprise', mail: true },
    { to: 'handler', mail: true },
    { to: 'holder', mail: true },
    { to: 'assisting', mail: true },
  ],
  answerDrafted: [{ to: 'holder', mail: true }],
  draftSentBack: [{ to: 'drafter', mail: true }],
  answerReleased: [
    { to: 'enterprise', mail: true },
    { to: 'handler', mail: false },
    { to: 'assisting', mail: false },
  ],
  firstStepMissed: [],
  becameLate: [],
  rungReached: [],
  progressReported: [],
  reportMissed: [],
  urged: [],
  urgeReplied: [],
  urgeUnanswered: [],
  redated: [],
  closed: [],
};
