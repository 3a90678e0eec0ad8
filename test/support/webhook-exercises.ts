import { dynamoDeliveries } from '../../shared/adapters/dynamo/delivery-store.ts';
import { dynamoDirectoryStore } from '../../shared/adapters/dynamo/directory-store.ts';
import { dynamoIntegrators } from '../../shared/adapters/dynamo/integrators.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { dynamoOrigins } from '../../shared/adapters/dynamo/origins.ts';
import type { webhookAccessPatterns } from '../../shared/adapters/dynamo/webhook-access-patterns.ts';
import { cityRegions } from '../../shared/city/regions.ts';
import { plusHours, plusMinutes } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';
import { caseIdOf } from './case-writes.ts';
import { directoryWrite } from './directory-changes.ts';
import { everybody } from './messages/city-directory.ts';
import { integratorOf, pendingDelivery } from './integrators.ts';

type Exercises = Readonly<Record<(typeof webhookAccessPatterns)[number]['id'], () => Promise<unknown>>>;

/** Gives for each access pattern of webhooks the call that asks it. */
export async function webhookExercisesOn(table: Table): Promise<Exercises> {
  const integrators = dynamoIntegrators(table);
  const deliveries = dynamoDeliveries(table);
  const store = dynamoDirectoryStore(table, cityRegions);
  const [one, other] = [integratorOf('one'), integratorOf('other')];
  const registering = (n: number, next: typeof one) =>
    directoryWrite(n, [{ kind: 'integrator', previous: undefined, next }], {
      type: 'integratorRegistered',
      integratorId: next.id,
    });
  await store.save(registering(301, one));
  const from = beijing('2026-09-24 17:50');
  const many = Array.from({ length: 40 }, (_, n) => pendingDelivery(one.id, n + 1, plusMinutes(from, n)));
  await Promise.all(many.map(async (each) => deliveries.keep(each)));
  const [first] = many;
  if (first === undefined) throw new Error('nothing is delivered');
  return {
    integrators: async () => integrators.all(),
    integrator: async () => integrators.integrator(one.id),
    saveIntegrator: async () => store.save({ ...registering(302, other), by: everybody.clerk }),
    disableIntegrator: async () => integrators.replace({ ...one, enabled: false, gone: true, revision: 2 }),
    origin: async () => dynamoOrigins(table).originOf(caseIdOf(70)),
    keepDelivery: async () => deliveries.keep(pendingDelivery(one.id, 41, plusHours(from, 9))),
    delivery: async () => deliveries.delivery(first),
    replaceDelivery: async () => deliveries.replace({ ...first, revision: 2 }),
    deliveries: async () => deliveries.deliveriesTo(one.id, { limit: 20, after: undefined }),
    deliveriesWithin: async () => deliveries.within(one.id, { from, until: plusHours(from, 1) }, 100),
  };
}
