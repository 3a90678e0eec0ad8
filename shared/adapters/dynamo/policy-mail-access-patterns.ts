import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import { accountKey, idempotencyKey } from './keys.ts';
import { policyKey } from './policy-keys.ts';
import { policyMailKey, policyMessageKey, sendingKey } from './policy-mail-keys.ts';

const waiting = 'mailShard = {kind}#{shard}';

/** How mails about policies are planned, sent and counted. */
export const policyMailAccessPatterns = [
  {
    ...single,
    id: 'planPolicyMail',
    question: 'Plan a mail about a policy, once for its occasion and person',
    keys: keysOf(policyMailKey),
    cost: { requests: ['PutItem'], units: 2 },
  },
  {
    ...single,
    id: 'testMailAttempt',
    question: 'What must somebody know who asks for a test mail?',
    keys: keysOf(idempotencyKey, accountKey, policyKey),
    cost: { requests: ['BatchGetItem'], units: 3 },
  },
  {
    ...single,
    id: 'testMailsAsked',
    question: 'How many test mails of a version were asked for within the hour?',
    keys: stretchOf(policyMailKey),
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'planTestMail',
    question: 'Plan a test mail, with what was answered',
    keys: keysOf(policyMailKey, idempotencyKey),
    cost: { requests: ['TransactWriteItems'], units: 5 },
  },
  {
    id: 'policyMails',
    question: 'Which mails about a version of a policy are there, and how far have they come?',
    index: null,
    keys: stretchOf(policyMailKey),
    order: 'by occasion and person',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 2 },
  },
  {
    ...single,
    id: 'stopPolicyMail',
    question: 'Withhold a mail of a policy that is withdrawn',
    keys: keysOf(policyMailKey),
    cost: { requests: ['Query', 'PutItem'], units: 3 },
  },
  {
    id: 'duePolicyMails',
    question: 'Which mails about policies are to be sent by themselves next?',
    index: 'byWaitingMail',
    keys: waiting,
    order: 'short windows first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    id: 'dueDigests',
    question: 'Whose digests of policies are due?',
    index: 'byWaitingMail',
    keys: waiting,
    order: 'the longest held first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'digestOfPolicies',
    question: 'Which mails go into a person’s digest?',
    index: 'byWaitingMail',
    keys: waiting,
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    id: 'claimedPolicyMails',
    question: 'Which mails about policies were claimed and have not come to an end?',
    index: 'byWaitingMail',
    keys: waiting,
    order: 'the earliest claim first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'readPolicyMails',
    question: 'How far have these mails about policies come?',
    keys: keysOf(policyMailKey),
    cost: { requests: ['BatchGetItem'], units: 1 },
  },
  {
    ...single,
    id: 'replacePolicyMail',
    question: 'Note how far a mail about a policy has come',
    keys: keysOf(policyMailKey),
    cost: { requests: ['PutItem'], units: 3 },
  },
  {
    ...single,
    id: 'claimDigest',
    question: 'Claim the mails of a digest, and note that they go in one message',
    keys: keysOf(policyMailKey, policyMessageKey),
    cost: { requests: ['TransactWriteItems'], units: 6 },
  },
  {
    ...single,
    id: 'policyMessage',
    question: 'Which mails went out in a message?',
    keys: keysOf(policyMessageKey, policyMailKey),
    cost: { requests: ['GetItem', 'BatchGetItem'], units: 2 },
  },
  {
    ...single,
    id: 'takeTurns',
    question: 'Take the next turns of sending, unless somebody else took them',
    keys: keysOf(sendingKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'sendingState',
    question: 'How far is the sending rate given out, and is it paused?',
    keys: keysOf(sendingKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
