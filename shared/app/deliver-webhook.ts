import {
  afterAttempt,
  type Delivery,
  type DeliveryAttempt,
  type DeliveryRef,
} from '../domain/integration/delivery.ts';
import type { Integrator } from '../domain/integration/integrator.ts';
import { waitAfter } from '../domain/integration/retries.ts';
import { isBefore, type Instant } from '../domain/time/instant.ts';
import type { Clock } from './ports.ts';
import type { SecretStore } from './secret-ports.ts';
import type { Deliveries, Integrators, Posted, WebhookSender, WebhookSignatures } from './webhook-ports.ts';

export interface DeliverDeps {
  readonly deliveries: Pick<Deliveries, 'delivery' | 'replace'>;
  readonly integrators: Pick<Integrators, 'integrator' | 'replace'>;
  readonly secrets: Pick<SecretStore, 'get'>;
  readonly signatures: Pick<WebhookSignatures, 'sign'>;
  readonly sender: WebhookSender;
  readonly clock: Clock;
  /** What the names of the city's webhook secrets begin with. */
  readonly secretsBelow: string;
  /** From 0 up to 1, at random. */
  readonly chance: () => number;
}

/** What becomes of the message: it is done with, comes again after so many seconds, or is set aside by its queue. */
type Worked = 'done' | 'again' | { readonly againInSeconds: number };

const gone = 410;

/** Sends a delivery, for the `tries`-th time that its queue gives it out. Whoever it goes to may get it twice, under one id. */
export async function deliver(deps: DeliverDeps, ref: DeliveryRef, tries: number): Promise<Worked> {
  const { deliveries, integrators } = deps;
  const [delivery, integrator] = await Promise.all([
    deliveries.delivery(ref),
    integrators.integrator(ref.integratorId),
  ]);
  if (delivery === undefined || delivery.state !== 'pending') return 'done';
  if (integrator?.enabled !== true) {
    await deliveries.replace({ ...delivery, state: 'failed', revision: delivery.revision + 1 });
    return 'done';
  }
  const attempt = await tryOnce(deps, delivery, integrator);
  if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) {
    await deliveries.replace(afterAttempt(delivery, attempt, 'delivered'));
    return 'done';
  }
  if (attempt.status === gone) {
    await deliveries.replace(afterAttempt(delivery, attempt, 'failed'));
    await integrators.replace({
      ...integrator,
      enabled: false,
      gone: true,
      revision: integrator.revision + 1,
    });
    return 'done';
  }
  const againInSeconds = waitAfter(tries, deps.chance());
  const outcome = againInSeconds === undefined ? 'failed' : 'triedAgain';
  await deliveries.replace(afterAttempt(delivery, attempt, outcome));
  return againInSeconds === undefined ? 'again' : { againInSeconds };
}

async function tryOnce(
  { sender, clock, ...deps }: DeliverDeps,
  delivery: Delivery,
  integrator: Integrator,
): Promise<DeliveryAttempt> {
  const at = clock.now();
  const secrets = await secretsOf(deps, integrator, at);
  const posted: Posted =
    secrets.length === 0
      ? { fault: 'secretMissing' }
      : await sender.post(integrator.url, headersOf(deps, delivery, at, secrets), delivery.body);
  const millis = Math.max(0, Date.parse(clock.now()) - Date.parse(at));
  return 'status' in posted
    ? { at, status: posted.status, fault: null, millis }
    : { at, status: null, fault: posted.fault, millis };
}

async function secretsOf(
  { secrets, secretsBelow }: Pick<DeliverDeps, 'secrets' | 'secretsBelow'>,
  { id, previousSecretUntil }: Integrator,
  at: Instant,
): Promise<readonly string[]> {
  const name = `${secretsBelow}integrators/${id}`;
  const rotating = previousSecretUntil !== null && isBefore(at, previousSecretUntil);
  const found = await Promise.all([
    secrets.get(name, 'current'),
    rotating ? secrets.get(name, 'previous') : undefined,
  ]);
  return found.filter((secret) => secret !== undefined);
}

function headersOf(
  { signatures }: Pick<DeliverDeps, 'signatures'>,
  { eventId, body }: Delivery,
  sentAt: Instant,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  // A full stop parts what is signed, so the id has none.
  const id = eventId.replaceAll('.', '_');
  return {
    'content-type': 'application/json',
    'user-agent': 'zhitong-webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(Date.parse(sentAt) / 1000)),
    'webhook-signature': signatures.sign({ id, sentAt, body }, secrets),
  };
}
