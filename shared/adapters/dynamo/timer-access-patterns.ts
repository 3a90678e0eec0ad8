import { type AccessPattern, keysOf, single } from './access-pattern.ts';
import { commitKey, headerKey } from './keys.ts';

/** How the sweep finds what is due, and what was missed. */
export const timerAccessPatterns = [
  {
    ...single,
    id: 'dueTimers',
    question: 'Whose clocks demand something by now?',
    index: 'byNextAction',
    keys: 'timerShard = {shard} / nextActionKey = {nextActionAt}#{caseId}',
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'allTimers',
    question: 'Which cases have a clock that a changed calendar may move? The latest first.',
    index: 'byNextAction',
    keys: 'timerShard = {shard} / nextActionKey = {nextActionAt}#{caseId}',
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'timedCase',
    question: 'How does a case stand, and for when is its timer set?',
    keys: keysOf(headerKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'timedCases',
    question: 'How does each case of a page of timers stand? For one of at most 100.',
    keys: keysOf(headerKey),
    cost: { requests: ['BatchGetItem'], units: 1 },
  },
  {
    ...single,
    id: 'tick',
    question: 'Write what fell due: header with its next timer, and commit',
    keys: keysOf(headerKey, commitKey),
    cost: { requests: ['TransactWriteItems'], units: 9 },
  },
  {
    ...single,
    id: 'rearm',
    question: 'Set the timer of a case right when the rules have changed',
    keys: keysOf(headerKey),
    cost: { requests: ['UpdateItem'], units: 4 },
  },
  {
    ...single,
    id: 'park',
    question: 'Set a case aside that cannot be ticked',
    keys: keysOf(headerKey),
    cost: { requests: ['UpdateItem'], units: 4 },
  },
  {
    ...single,
    id: 'parked',
    question: 'Which cases are set aside?',
    index: 'byNextAction',
    keys: 'timerShard = PARKED / nextActionKey = {parkedAt}#{caseId}',
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'unpark',
    question: 'Bring a case back that was set aside',
    keys: keysOf(headerKey),
    cost: { requests: ['UpdateItem'], units: 4 },
  },
  {
    ...single,
    id: 'relayAgain',
    question:
      'What has nobody relayed in ten minutes, and what does it say? For each commit or change, after the queries.',
    keys: `byPendingRelay of each shard, then ${commitKey.pattern.pk} / ${commitKey.pattern.sk}`,
    cost: { requests: ['Query', 'BatchGetItem'], units: 1.5 },
  },
] as const satisfies readonly AccessPattern[];
