import { type AccessPattern, keysOf, single } from './access-pattern.ts';
import { accountKey, idempotencyKey, uploadKey } from './keys.ts';

/** How uploads are announced; commands read and attach them with their case. */
export const uploadAccessPatterns = [
  {
    ...single,
    id: 'announceAttempt',
    question: 'Was this upload announced before, and by whom is it?',
    keys: keysOf(idempotencyKey, accountKey),
    cost: { requests: ['BatchGetItem'], units: 2 },
  },
  {
    ...single,
    id: 'announce',
    question: 'Announce an upload, and keep what was answered',
    keys: keysOf(idempotencyKey, uploadKey),
    cost: { requests: ['TransactWriteItems'], units: 4 },
  },
  {
    ...single,
    id: 'upload',
    question: 'What was announced, for who asks again?',
    keys: keysOf(uploadKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
