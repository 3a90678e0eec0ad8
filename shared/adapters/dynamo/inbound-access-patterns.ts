import { type AccessPattern, keysOf, single } from './access-pattern.ts';
import { originKey, platformLetterKey, sendingKey } from './integration-keys.ts';
import { commitKey, creditCodeKey, enterpriseKey, headerKey, numberKey, textKey, unitKey } from './keys.ts';

/** How letters of other platforms are written and read. */
export const inboundAccessPatterns = [
  {
    ...single,
    id: 'inboundAttempt',
    question: 'What must a letter of a platform know: was it sent before, whose is the credit code?',
    keys: keysOf(sendingKey, platformLetterKey, creditCodeKey, unitKey),
    cost: { requests: ['BatchGetItem'], units: 4 },
  },
  {
    ...single,
    id: 'takeLetterIn',
    question:
      'Write a letter of a platform, with its id, its answer and an enterprise that the directory lacked',
    keys: keysOf(
      headerKey,
      commitKey,
      textKey,
      numberKey,
      sendingKey,
      platformLetterKey,
      originKey,
      enterpriseKey,
      creditCodeKey,
    ),
    cost: { requests: ['TransactWriteItems'], units: 28 },
  },
] as const satisfies readonly AccessPattern[];
