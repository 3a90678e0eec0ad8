import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { pushItem } from '../../../shared/adapters/dynamo/push-items.ts';
import { Push } from '../../../shared/domain/policy/push.ts';
import { SubscriptionView } from '../../../shared/http/views/push-view.ts';
import type { OperationId } from '../../../shared/http/routes.ts';
import { enterpriseId } from '../case-world.ts';
import { citizens } from '../city.ts';
import type { CityApi } from '../city-api.ts';
import type { TestRequest } from '../http-event.ts';
import { contentWith, matchedCity, profileOf } from '../policy/matched-city.ts';

type Prepared = (from: TestRequest) => Promise<TestRequest>;

const interest = { topics: ['技改'], frequency: 'daily' };

/** A push in the workbench of the city's enterprise, as the matcher would have put it. */
async function pushedToWriter({ engine }: CityApi): Promise<{ policyId: string; version: string }> {
  const { policyId, version } = await matchedCity(engine.table).publish(1, 1, contentWith());
  const push = Push.parse({
    enterpriseId,
    policyId,
    version,
    change: 'new',
    why: { smart: true, subscriptions: [] },
    at: '2026-11-27T02:00:00.000Z',
    on: '2026-11-27',
    values: { ...profileOf(1), enterpriseId },
    after: null,
    readAt: null,
    withdrawnAt: null,
  });
  await engine.table.client.send(new PutCommand({ TableName: engine.table.name, Item: pushItem(push) }));
  return { policyId, version: String(version) };
}

/** What requests about pushes and subscriptions need; a subscription of the writer's is there for each row alone. */
export function pushRequests(city: CityApi): Partial<Record<OperationId, Prepared>> {
  let pushed: Promise<{ policyId: string; version: string }> | undefined;
  let untouched: Promise<string> | undefined;
  const subscription = async (): Promise<string> => {
    const asked = {
      operation: 'subscribe',
      as: citizens.writer,
      params: { enterpriseId },
      body: interest,
    } as const;
    return SubscriptionView.parse((await city.ask(asked, 201)).json()).id;
  };
  const onSubscription = async (from: TestRequest): Promise<TestRequest> => {
    // All others leave it as it is, and a person may have a few alone.
    untouched ??= subscription();
    const subscriptionId = await (from.as === citizens.writer ? subscription() : untouched);
    return { ...from, params: { enterpriseId, subscriptionId } };
  };
  return {
    explainPolicy: async (from) => {
      pushed ??= pushedToWriter(city);
      return { ...from, params: { enterpriseId, policyId: (await pushed).policyId } };
    },
    readPush: async (from) => {
      pushed ??= pushedToWriter(city);
      return { ...from, params: { enterpriseId, ...(await pushed) } };
    },
    changePushSettings: async (from) => ({
      ...from,
      params: { enterpriseId },
      body: { frequency: 'daily' },
    }),
    subscribe: async (from) => ({ ...from, params: { enterpriseId }, body: interest }),
    changeSubscription: async (from) => ({ ...(await onSubscription(from)), body: interest }),
    endSubscription: onSubscription,
  };
}
