import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import {
  accountKey,
  creditCodeKey,
  directoryChangeKey,
  enterpriseKey,
  enterpriseMemberKey,
  idempotencyKey,
  roleMemberKey,
  unitKey,
  unitMemberKey,
} from './keys.ts';

/** How the directory is written and read. */
export const directoryAccessPatterns = [
  {
    ...single,
    id: 'account',
    question: 'What may a person do?',
    keys: keysOf(accountKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'unit',
    question: 'What is a unit called, and where does it stand?',
    keys: keysOf(unitKey),
    cost: { requests: ['GetItem'], units: 0.5 },
  },
  {
    id: 'unitsBelow',
    question: 'Which units stand directly below a unit?',
    index: 'byParent',
    keys: `parentUnit = {unitId} / pk = ${unitKey.pattern.pk}`,
    order: 'by id',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'staff',
    question: 'Who works in a unit, in which roles, and how are they reached?',
    keys: stretchOf(unitMemberKey),
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'roleHolders',
    question: 'Who holds a role that concerns the whole city, and how are they reached?',
    keys: stretchOf(roleMemberKey),
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'people',
    question: 'Who writes letters for an enterprise, and how are they reached?',
    keys: stretchOf(enterpriseMemberKey),
    cost: { requests: ['Query'], units: 0.5 },
  },
  {
    ...single,
    id: 'enterpriseOfCode',
    question: 'Which enterprise has that credit code?',
    keys: keysOf(creditCodeKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'putUnit',
    question: 'Enter a unit',
    keys: keysOf(unitKey),
    cost: { requests: ['PutItem'], units: 2 },
  },
  {
    ...single,
    id: 'putAccount',
    question:
      'Enter a person, with a copy wherever a membership or a role that concerns the whole city leads',
    keys: keysOf(accountKey, unitMemberKey, roleMemberKey, enterpriseMemberKey),
    cost: { requests: ['GetItem', 'TransactWriteItems'], units: 5 },
  },
  {
    ...single,
    id: 'putEnterprise',
    question: 'Enter an enterprise, with its claim on its credit code',
    keys: keysOf(enterpriseKey, creditCodeKey),
    cost: { requests: ['GetItem', 'TransactWriteItems'], units: 5 },
  },
  {
    ...single,
    id: 'directoryAttempt',
    question: 'What must a change of the directory know: was it asked before, who asks?',
    keys: keysOf(idempotencyKey, accountKey),
    cost: { requests: ['BatchGetItem'], units: 2 },
  },
  {
    ...single,
    id: 'saveOwnData',
    question: 'Write one’s own data where they stand, the record of the change, its answer',
    keys: keysOf(accountKey, directoryChangeKey, idempotencyKey, unitMemberKey, enterpriseMemberKey),
    cost: { requests: ['TransactWriteItems'], units: 9 },
  },
] as const satisfies readonly AccessPattern[];
