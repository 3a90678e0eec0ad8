import { type AccessPattern, keysOf, single } from './access-pattern.ts';
import { regionAudienceKey, tagAudienceKey } from './audience-keys.ts';
import { accountKey, directoryChangeKey, enterpriseKey, idempotencyKey, profileKey } from './keys.ts';

/** How what is known of enterprises is written and read. */
export const profileAccessPatterns = [
  {
    ...single,
    id: 'profile',
    question: 'What is known of an enterprise, by which policies find it?',
    keys: keysOf(profileKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'profileAttempt',
    question: 'What must a change of a profile know: was it asked before, who asks, what is known by now?',
    keys: keysOf(idempotencyKey, accountKey, enterpriseKey, profileKey),
    cost: { requests: ['BatchGetItem'], units: 4 },
  },
  {
    ...single,
    id: 'beginImport',
    question: 'Keep of which table an idempotency key is, or see that it is of another one',
    keys: keysOf(idempotencyKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'saveProfile',
    question:
      'Write a profile with the copies by which policies find it, the record of the change, its answer',
    keys: keysOf(
      profileKey,
      regionAudienceKey,
      tagAudienceKey,
      accountKey,
      directoryChangeKey,
      idempotencyKey,
    ),
    cost: { requests: ['TransactWriteItems'], units: 11 },
  },
] as const satisfies readonly AccessPattern[];
