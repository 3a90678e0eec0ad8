import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import { applicationKey } from './application-store.ts';
import { toldLaterKey } from './audience-keys.ts';
import { accountKey, idempotencyKey } from './keys.ts';

/** How enterprises say how far they are with programmes, and who asks for it. */
export const applicationAccessPatterns = [
  {
    ...single,
    id: 'applicationAttempt',
    question: 'Was this said before, and by whom is it?',
    keys: keysOf(idempotencyKey, accountKey),
    cost: { requests: ['BatchGetItem'], units: 2 },
  },
  {
    ...single,
    id: 'stateApplication',
    question:
      'Keep how far an enterprise is with a programme, that it is to be reminded of its windows, and what was answered',
    keys: keysOf(idempotencyKey, applicationKey, toldLaterKey),
    cost: { requests: ['TransactWriteItems'], units: 6 },
  },
  {
    id: 'applicationsOf',
    question: 'How far is an enterprise with which programmes?',
    index: null,
    keys: stretchOf(applicationKey),
    order: 'latest policy first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 2 },
  },
  {
    ...single,
    id: 'applicationsUnder',
    question: 'How far is an enterprise with the programmes of one policy?',
    keys: stretchOf(applicationKey),
    cost: { requests: ['Query'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
