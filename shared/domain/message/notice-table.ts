import type { CaseEventType } from '../case/events.ts';
import type { Notice } from './notice.ts';

/** One kind of reader of an event's news: in the inbox (工作台) always, by mail too where it says so. */
export interface NoticeRow<Type extends CaseEventType> {
  readonly to: Extract<Notice, { event: Type }>['to'];
  readonly mail: boolean;
}

/** Everybody whom a rung or a missing report may name; it tells those whom it does. */
const theLadder = [
  { to: 'handler', mail: true },
  { to: 'holder', mail: true },
  { to: 'supervisors', mail: true },
  { to: 'leaders', mail: true },
  { to: 'overseers', mail: true },
] as const satisfies readonly NoticeRow<'rungReached' | 'reportMissed'>[];

/**
 * Who is told what happens to a case, and whether by mail. The first row that reaches a person is the one they read, so one
 * event tells nobody twice. What an enterprise need not act on and finds in the timeline stays in the inbox; so do new
 * letters, which the hub works off its triage queue.
 */
export const noticeTable: { readonly [Type in CaseEventType]: readonly NoticeRow<Type>[] } = {
  submitted: [
    { to: 'enterprise', mail: true },
    { to: 'leaders', mail: true },
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
    // The hub, of what the fast lane has taken past its queue.
    { to: 'formerHolder', mail: false },
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
  firstStepMissed: [
    { to: 'holder', mail: true },
    { to: 'supervisors', mail: true },
  ],
  // The first rung after the due day tells of it, at the next opening.
  becameLate: [],
  rungReached: theLadder,
  progressReported: [{ to: 'supervisors', mail: false }],
  reportMissed: theLadder,
  urged: [
    { to: 'holder', mail: true },
    { to: 'handler', mail: true },
  ],
  urgeReplied: [{ to: 'urgers', mail: true }],
  urgeUnanswered: [
    { to: 'holder', mail: true },
    { to: 'urgers', mail: true },
    { to: 'supervisors', mail: true },
  ],
  redated: [
    { to: 'enterprise', mail: true },
    { to: 'handler', mail: true },
    { to: 'holder', mail: true },
  ],
  closed: [{ to: 'enterprise', mail: false }],
};
