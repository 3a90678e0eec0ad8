import { Delivery } from '../../domain/integration/delivery.ts';
import { Integrator } from '../../domain/integration/integrator.ts';
import { deliveryKey, integratorKey } from './integration-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

/** How long it can be seen what was sent, and sent again. */
const keptDays = 90;
const secondsPerDay = 86_400;

export function integratorItem(integrator: Integrator): StoredItem {
  return {
    ...integratorKey.keyOf({ integratorId: integrator.id }),
    entity: 'integrator',
    ...integrator,
  };
}

/** The integrator of an item. Throws BadItem. */
export function readIntegrator(item: Attributes): Integrator {
  return readItem('integrator', Integrator, item);
}

export function deliveryItem(delivery: Delivery): StoredItem {
  return {
    ...deliveryKey.keyOf(delivery),
    entity: 'delivery',
    ...delivery,
    [table.timeToLive]: Math.ceil(Date.parse(delivery.at) / 1000) + keptDays * secondsPerDay,
  };
}

/** The delivery of an item. Throws BadItem. */
export function readDelivery(item: Attributes): Delivery {
  return readItem('delivery', Delivery, item);
}
