import type { WithSecret } from '../../app/manage-integrators.ts';
import type { Delivery } from '../../domain/integration/delivery.ts';
import type { Integrator } from '../../domain/integration/integrator.ts';
import { WebhookEvent } from '../../domain/integration/webhook-event.ts';
import type { DeliveryView, IntegratorSecretView, IntegratorView } from './integrator-view.ts';

/** The view of an integrator. */
export function showIntegrator({
  secretVersion: _,
  revision: __,
  ...integrator
}: Integrator): IntegratorView {
  return integrator;
}

/** The same with the secret that was just made. */
export function showWithSecret({ integrator, secret }: WithSecret): IntegratorSecretView {
  return { integrator: showIntegrator(integrator), secret };
}

/** The view of a delivery. */
export function showDelivery(delivery: Delivery): DeliveryView {
  const { eventId, kind, at, state, round, tries, attempts, body } = delivery;
  return { eventId, kind, at, state, round, tries, attempts, payload: WebhookEvent.parse(JSON.parse(body)) };
}
