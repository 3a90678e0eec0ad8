import { type AccessPattern, keysOf, single, usualPage } from './access-pattern.ts';
import { accountKey, addressKey, directoryChangeKey, idempotencyKey } from './keys.ts';

/** How it is kept which addresses take mail. */
export const addressAccessPatterns = [
  {
    ...single,
    id: 'addressStanding',
    question: 'May mail go to an address?',
    keys: keysOf(addressKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'changeAddress',
    question: 'Note what was heard of an address',
    keys: keysOf(addressKey),
    cost: { requests: ['GetItem', 'PutItem'], units: 3 },
  },
  {
    ...single,
    id: 'releaseAddress',
    question: 'Release an address, with the record of the change and its answer',
    keys: keysOf(addressKey, directoryChangeKey, idempotencyKey, accountKey),
    cost: { requests: ['TransactWriteItems'], units: 10 },
  },
  {
    id: 'suppressedAddresses',
    question: 'To which addresses does no mail go?',
    index: 'bySuppression',
    keys: 'suppressedIn = SUPPRESSED / suppressedKey = {since}#{id}',
    order: 'latest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1.5 },
  },
] as const satisfies readonly AccessPattern[];
