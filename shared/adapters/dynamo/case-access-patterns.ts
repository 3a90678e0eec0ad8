import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import { accountKey, commitKey, headerKey, idempotencyKey, numberKey, textKey, unitKey } from './keys.ts';

/** How cases are written and read. */
export const caseAccessPatterns = [
  {
    ...single,
    id: 'attempt',
    question:
      'What must a command know: was it given before, who gives it, the case, the units and the member that it names?',
    keys: keysOf(idempotencyKey, accountKey, headerKey, unitKey),
    cost: { requests: ['BatchGetItem'], units: 5 },
  },
  {
    ...single,
    id: 'save',
    question: 'Write what a command did: header, commit, texts, its answer; for a new case its number',
    keys: keysOf(headerKey, commitKey, textKey, idempotencyKey, numberKey),
    cost: { requests: ['TransactWriteItems'], units: 17 },
  },
  {
    ...single,
    id: 'case',
    question: 'How does a case stand, and what do its texts say?',
    keys: `${headerKey.pattern.pk} / from ${headerKey.pattern.sk} on`,
    cost: { requests: ['Query'], units: 1 },
  },
  {
    id: 'timeline',
    question: 'What happened to a case?',
    index: null,
    keys: stretchOf(commitKey),
    order: 'oldest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 5 },
  },
  {
    ...single,
    id: 'record',
    question: 'Is everything that is kept of a case as it was written?',
    keys: headerKey.pattern.pk,
    cost: { requests: ['Query'], units: 6 },
  },
  {
    ...single,
    id: 'text',
    question: 'What does one text of a case say?',
    keys: keysOf(textKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    id: 'queue',
    question: 'Which open cases does a unit hold? Of the hub: what awaits triage?',
    index: 'byHolder',
    keys: 'heldBy = {unitId} / dueKey = {dueOn}#{caseId}',
    order: 'earliest due day first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1.5 },
  },
  {
    id: 'subtree',
    question: 'Which open cases are held anywhere below a county or a city department?',
    index: 'byCounty',
    keys: 'heldBelow = {unitId} / dueKey = {dueOn}#{caseId}',
    order: 'earliest due day first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1.5 },
  },
  {
    id: 'letters',
    question: 'Which letters has an enterprise written?',
    index: 'byEnterprise',
    keys: 'writtenBy = {enterpriseId} / receivedKey = {receivedAt}#{caseId}',
    order: 'latest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1.5 },
  },
  {
    id: 'toRelay',
    question: 'Which commits has the relay not confirmed?',
    index: 'byPendingRelay',
    keys: 'pendingRelay = {shard} / pendingSince = {at}#{caseId}.{version}',
    order: 'oldest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'relayed',
    question: 'Note that a commit is relayed',
    keys: keysOf(commitKey),
    cost: { requests: ['UpdateItem'], units: 3 },
  },
] as const satisfies readonly AccessPattern[];
