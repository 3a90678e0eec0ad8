import type { Delivery, DeliveryRef, PostFault } from '../domain/integration/delivery.ts';
import type { Integrator, IntegratorId } from '../domain/integration/integrator.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Page, PageRequest } from './ports.ts';

/** A message as it is signed: its id, when it is sent, and its body to the byte. */
export interface SignedMessage {
  readonly id: string;
  readonly sentAt: Instant;
  readonly body: string;
}

/** Signatures by Standard Webhooks. */
export interface WebhookSignatures {
  /** A fresh secret, as both sides keep it. */
  freshSecret(): string;
  /** The value of the header `webhook-signature`: one signature for each secret. */
  sign(message: SignedMessage, secrets: readonly string[]): string;
  /** Whether one of the signatures of the header was made with one of the secrets, compared in constant time. */
  isSigned(message: SignedMessage, header: string, secrets: readonly string[]): boolean;
}

/** The integrators of the city, read consistently. */
export interface Integrators {
  integrator(integratorId: IntegratorId): Promise<Integrator | undefined>;
  /** All of them, by id. */
  all(): Promise<readonly Integrator[]>;
  /** Keeps the next revision unless somebody else was first, who then decides. */
  replace(next: Integrator): Promise<void>;
}

/** A stretch of time: from its first instant until before its last. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** What was sent to integrators, and is to be. */
export interface Deliveries {
  /** Keeps a delivery unless it is there already; gives whether it was not. */
  keep(delivery: Delivery): Promise<boolean>;
  /** Read consistently. */
  delivery(ref: DeliveryRef): Promise<Delivery | undefined>;
  /** Keeps the next revision; false when somebody else was first. */
  replace(next: Delivery): Promise<boolean>;
  /** Those to an integrator, the latest first. */
  deliveriesTo(integratorId: IntegratorId, page: PageRequest): Promise<Page<Delivery>>;
  /** Those to an integrator of what happened within a time, the earliest first, so many at most; whether there are more. */
  within(
    integratorId: IntegratorId,
    span: Span,
    limit: number,
  ): Promise<{ readonly items: readonly Delivery[]; readonly more: boolean }>;
}

export interface DeliveryQueue {
  /** Hands deliveries to the function that sends them; throws when the queue does not take them all. */
  send(refs: readonly DeliveryRef[]): Promise<void>;
}

/** What came of a request: the status, or why there is none. */
export type Posted = { readonly status: number } | { readonly fault: PostFault };

export interface WebhookSender {
  /** One POST, which follows no redirect and waits ten seconds at most. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Posted>;
}
