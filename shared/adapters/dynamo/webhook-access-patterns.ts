import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import { deliveryKey, integratorKey, originKey } from './integration-keys.ts';
import { accountKey, directoryChangeKey, idempotencyKey } from './keys.ts';

/** How integrators are written and read, and what is sent to them. */
export const webhookAccessPatterns = [
  {
    ...single,
    id: 'integrators',
    question: 'Who is told what becomes of cases?',
    keys: stretchOf(integratorKey),
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'integrator',
    question: 'Where do the webhooks of an integrator go?',
    keys: keysOf(integratorKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'saveIntegrator',
    question: 'Write an integrator, the record of the change, its answer',
    keys: keysOf(integratorKey, directoryChangeKey, idempotencyKey, accountKey),
    cost: { requests: ['TransactWriteItems'], units: 9 },
  },
  {
    ...single,
    id: 'disableIntegrator',
    question: 'Note that an integrator is gone',
    keys: keysOf(integratorKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'origin',
    question: 'Which platform passed a case on, and what does it call it?',
    keys: keysOf(originKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'keepDelivery',
    question: 'Put an event on its way to an integrator, once',
    keys: keysOf(deliveryKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'delivery',
    question: 'What is to be sent, and how far has it come?',
    keys: keysOf(deliveryKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'replaceDelivery',
    question: 'Note how far a delivery has come',
    keys: keysOf(deliveryKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    id: 'deliveries',
    index: null,
    question: 'What was sent to an integrator?',
    keys: stretchOf(deliveryKey),
    order: 'latest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1.5 },
  },
  {
    ...single,
    id: 'deliveriesWithin',
    question: 'What happened within a time that an integrator is to be told of again?',
    keys: `${deliveryKey.pattern.pk} / ${deliveryKey.prefix.sk} from … until …`,
    cost: { requests: ['Query'], units: 6 },
  },
] as const satisfies readonly AccessPattern[];
