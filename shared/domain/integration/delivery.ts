import * as z from 'zod';
import { CaseId } from '../case/case-id.ts';
import { Instant } from '../time/instant.ts';
import { IntegratorId } from './integrator.ts';
import { WebhookEvent } from './webhook-event.ts';
import { WebhookKind } from './webhook-kind.ts';

/** Why nothing was answered: no connection, no answer in time, an address that webhooks may not go to, no secret to sign with. */
export const PostFault = z.enum(['noConnection', 'timeout', 'addressRefused', 'secretMissing']);
export type PostFault = z.infer<typeof PostFault>;

/** One try to deliver. */
export const DeliveryAttempt = z
  .strictObject({
    at: Instant,
    /** What was answered; null where nothing was. */
    status: z.int().min(100).max(599).nullable(),
    fault: PostFault.nullable(),
    millis: z.int().min(0),
  })
  .readonly();
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

const DeliveryState = z.enum(['pending', 'delivered', 'failed']);

/** Which delivery it is: of which event to whom. */
export const DeliveryRef = z
  .strictObject({
    integratorId: IntegratorId,
    /** When it happened, by which deliveries are ordered. */
    at: Instant,
    eventId: WebhookEvent.unwrap().shape.data.unwrap().shape.eventId,
  })
  .readonly();
export type DeliveryRef = z.infer<typeof DeliveryRef>;

/** The latest tries that a delivery keeps. */
const keptAttempts = 10;

/** That an integrator is told of an event, and how far that has come. */
export const Delivery = z
  .strictObject({
    ...DeliveryRef.unwrap().shape,
    caseId: CaseId,
    kind: WebhookKind,
    /** What is sent, to the byte, each time. */
    body: z.string().max(2000),
    state: DeliveryState,
    /** How often it was put on its way: once, and with each replay. */
    round: z.int().min(1),
    tries: z.int().min(0),
    attempts: z.array(DeliveryAttempt).max(keptAttempts).readonly(),
    /** Counts what was written of it; the write condition. */
    revision: z.int().min(1),
  })
  .readonly();
export type Delivery = z.infer<typeof Delivery>;

/** The delivery of an event to an integrator, to be tried. */
export function deliveryTo(integratorId: IntegratorId, caseId: CaseId, event: WebhookEvent): Delivery {
  return {
    integratorId,
    at: event.timestamp,
    eventId: event.data.eventId,
    caseId,
    kind: event.type,
    body: JSON.stringify(event),
    state: 'pending',
    round: 1,
    tries: 0,
    attempts: [],
    revision: 1,
  };
}

/** The same after a try; a failure ends it where no other try follows. */
export function afterAttempt(
  delivery: Delivery,
  attempt: DeliveryAttempt,
  outcome: 'delivered' | 'triedAgain' | 'failed',
): Delivery {
  return {
    ...delivery,
    state: outcome === 'triedAgain' ? 'pending' : outcome,
    tries: delivery.tries + 1,
    attempts: [...delivery.attempts, attempt].slice(-keptAttempts),
    revision: delivery.revision + 1,
  };
}

/** The same put on its way once more. */
export function sentAgain(delivery: Delivery): Delivery {
  return {
    ...delivery,
    state: 'pending',
    round: delivery.round + 1,
    revision: delivery.revision + 1,
  };
}
