import { holdingsAfter } from '../deadline/shares.ts';
import type { CaseState } from './case-file.ts';
import { clocked } from './evolve-clocks.ts';
import type { CaseEvent } from './events.ts';

/** Nothing of an earlier unit's handling goes over to the next holder. */
const untouched = { acceptedAt: null, handler: null, contacts: 0, draft: null } as const;

type Opening = Extract<CaseEvent, { type: 'submitted' }>;
type Handover = Extract<CaseEvent, { type: 'dispatched' | 'returned' | 'recalled' }>;

/** The case after an event. Throws when the event cannot follow, which means a broken chain: a bug, never a refusal. */
export function evolve(state: CaseState | undefined, event: CaseEvent): CaseState {
  if (event.type === 'submitted') {
    if (state !== undefined) throw new Error(`case ${state.id} is submitted twice`);
    return opened(event);
  }
  if (state === undefined) throw new Error(`a case begins with ${event.type}`);
  return changed(state, event);
}

function opened(event: Opening): CaseState {
  const {
    type,
    v,
    at,
    caseId,
    subject,
    body,
    contact,
    heldFromOn,
    attachments = [],
    policy,
    ...letter
  } = event;
  return {
    ...letter,
    id: caseId,
    status: 'received',
    receivedAt: at,
    letter: { subject, body },
    ...(policy && { policy: { policyId: policy.policyId, version: policy.version } }),
    attachments: attachments.length,
    holder: event.hub,
    holdings: [{ unitId: event.hub.unitId, fromOn: heldFromOn }],
    assisting: [],
    returns: 0,
    wasDispatched: false,
    bound: false,
    ...untouched,
    answer: null,
    answeredAt: null,
    ratingClosesOn: null,
    firstStepMissed: null,
    lateSince: null,
    rungReached: null,
    leaderTold: false,
    reportDueAt: null,
    reportsMissed: 0,
    urge: null,
  };
}

function handedOver(state: CaseState, { to, heldFromOn, firstStepBy, reportDueAt }: Handover): CaseState {
  return {
    ...state,
    ...untouched,
    status: to.unitId === state.hub.unitId ? 'received' : 'dispatched',
    holder: to,
    holdings: holdingsAfter(state.holdings, to.unitId, heldFromOn),
    firstStepBy,
    reportDueAt,
    reportsMissed: 0,
    urge: to.unitId === state.hub.unitId ? null : state.urge,
  };
}

function changed(state: CaseState, event: Exclude<CaseEvent, Opening>): CaseState {
  switch (event.type) {
    case 'reclassified': {
      const { to: kind, deadline, firstStepBy, rungReached } = event;
      return { ...state, kind, deadline, firstStepBy, rungReached };
    }
    case 'rejected':
      return { ...state, status: 'rejected' };
    case 'dispatched':
      return {
        ...handedOver(state, event),
        assisting: event.assisting,
        wasDispatched: true,
        bound: event.bound,
      };
    case 'returned': {
      const next = handedOver(state, event);
      const stillAssisting = state.assisting.filter((unitId) => unitId !== event.to.unitId);
      const assisting = next.status === 'received' ? [] : stillAssisting;
      return { ...next, assisting, returns: state.returns + 1 };
    }
    case 'recalled':
      return { ...handedOver(state, event), assisting: [], bound: false };
    case 'accepted':
      return { ...state, status: 'handling', acceptedAt: event.at };
    case 'designated':
      return { ...state, handler: event.handler };
    case 'contacted':
      return { ...state, contacts: state.contacts + 1 };
    case 'supplemented':
      return { ...state, attachments: state.attachments + (event.attachments?.length ?? 0) };
    case 'withdrawn':
      return { ...state, status: 'withdrawn' };
    case 'answerDrafted':
      return { ...state, draft: { text: event.text, by: event.by } };
    case 'draftSentBack':
      return { ...state, draft: null };
    case 'answerReleased':
      return {
        ...state,
        status: 'answered',
        draft: null,
        answer: event.answer,
        answeredAt: event.at,
        ratingClosesOn: event.ratingClosesOn,
        reportDueAt: null,
        urge: null,
      };
    case 'firstStepMissed':
    case 'becameLate':
    case 'rungReached':
    case 'progressReported':
    case 'reportMissed':
    case 'urged':
    case 'urgeReplied':
    case 'urgeUnanswered':
    case 'redated':
    case 'closed':
      return clocked(state, event);
  }
}
