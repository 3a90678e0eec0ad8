import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import { regionAudienceKey } from './audience-keys.ts';
import {
  accountKey,
  claimantKey,
  claimKey,
  creditCodeKey,
  directoryChangeKey,
  enterpriseKey,
  enterpriseMemberKey,
  idempotencyKey,
  pendingClaimKey,
  profileKey,
} from './keys.ts';

/** How claims on enterprises are written and read. */
export const claimAccessPatterns = [
  {
    ...single,
    id: 'claimAttempt',
    question: 'And one that is about a credit code: who has it, is a claim on it pending?',
    keys: `${keysOf(idempotencyKey, accountKey, creditCodeKey, claimantKey, claimKey)}, ${keysOf(enterpriseKey, profileKey)}`,
    cost: { requests: ['BatchGetItem', 'BatchGetItem'], units: 8 },
  },
  {
    ...single,
    id: 'claim',
    question: 'What is claimed, and what became of it?',
    keys: keysOf(claimKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    id: 'pendingClaims',
    index: null,
    question: 'Which claims await the hub?',
    keys: stretchOf(pendingClaimKey),
    order: 'by id, the oldest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'fileClaim',
    question: 'Write a claim that awaits the hub, the record of the change, its answer',
    keys: keysOf(claimKey, pendingClaimKey, claimantKey, directoryChangeKey, idempotencyKey, accountKey),
    cost: { requests: ['TransactWriteItems'], units: 13 },
  },
  {
    ...single,
    id: 'grantClaim',
    question: 'Write the end of a claim: the enterprise, its credit code, its first person',
    keys: keysOf(
      claimKey,
      pendingClaimKey,
      claimantKey,
      enterpriseKey,
      creditCodeKey,
      profileKey,
      regionAudienceKey,
      accountKey,
      enterpriseMemberKey,
      directoryChangeKey,
      idempotencyKey,
    ),
    cost: { requests: ['TransactWriteItems'], units: 27 },
  },
] as const satisfies readonly AccessPattern[];
