import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import { addressesTraceKey, traceKey } from './keys.ts';

/** How it is traced who has read what. */
export const traceAccessPatterns = [
  {
    ...single,
    id: 'keepTrace',
    question: 'Note that a member of staff reads personal data: of a case, or addresses',
    keys: keysOf(traceKey, addressesTraceKey),
    cost: { requests: ['PutItem'], units: 2 },
  },
  {
    id: 'tracesOfCase',
    question: 'Who has read a case?',
    index: null,
    keys: stretchOf(traceKey),
    order: 'latest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1 },
  },
  {
    id: 'tracesOfAccount',
    question: 'What has a person read?',
    index: 'byReader',
    keys: 'readBy = {accountId} / readKey = {at}#{caseId}#{read}',
    order: 'latest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
