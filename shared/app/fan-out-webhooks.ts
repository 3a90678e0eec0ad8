import type { Commit } from '../domain/case/commit.ts';
import { type Delivery, deliveryTo } from '../domain/integration/delivery.ts';
import { wants } from '../domain/integration/integrator.ts';
import { webhookEventsOf } from '../domain/integration/webhook-event.ts';
import type { Origins } from './inbound-ports.ts';
import type { Deliveries, DeliveryQueue, Integrators } from './webhook-ports.ts';

export interface FanOutDeps {
  readonly integrators: Pick<Integrators, 'all'>;
  readonly origins: Origins;
  readonly deliveries: Pick<Deliveries, 'keep' | 'delivery'>;
  readonly queue: DeliveryQueue;
}

/**
 * Puts what a commit has to tell on its way to every integrator that wants it. A delivery is kept once, by its event and its
 * integrator; a commit that comes again hands over only what nobody has tried, so that a crash between table and queue loses none.
 */
export async function fanOut(
  { integrators, origins, deliveries, queue }: FanOutDeps,
  commit: Commit,
): Promise<void> {
  const all = await integrators.all();
  if (all.length === 0) return;
  const events = webhookEventsOf(commit, await origins.originOf(commit.caseId));
  const wanted = all.flatMap((integrator) =>
    events
      .filter((event) => wants(integrator, { type: event.type, source: event.data.source }))
      .map((event) => deliveryTo(integrator.id, commit.caseId, event)),
  );
  const kept = await Promise.all(wanted.map(async (delivery) => untried(deliveries, delivery)));
  const toSend = kept.filter((delivery) => delivery !== undefined);
  if (toSend.length > 0) {
    await queue.send(toSend.map(({ integratorId, at, eventId }) => ({ integratorId, at, eventId })));
  }
}

async function untried(
  deliveries: FanOutDeps['deliveries'],
  delivery: Delivery,
): Promise<Delivery | undefined> {
  if (await deliveries.keep(delivery)) return delivery;
  const before = await deliveries.delivery(delivery);
  return before?.state === 'pending' && before.tries === 0 ? before : undefined;
}
