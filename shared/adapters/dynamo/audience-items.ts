import * as z from 'zod';
import { audiencePlacesOf, type CityRegions } from '../../domain/policy/audience-places.ts';
import { type SubscriberPlace, subscriberPlacesOf } from '../../domain/policy/subscriber-places.ts';
import { Subscription } from '../../domain/policy/subscription.ts';
import { Profile } from '../../domain/profile/profile.ts';
import { audiencePrefix, subscriberKey, subscriptionKey } from './audience-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

/** The copies of a profile by which policies find it: one for its region, one for each qualification that it lists. */
export function audienceItemsOf(profile: Profile, regions: CityRegions): readonly StoredItem[] {
  // Whatever else is kept with the profile is no part of its copies.
  const copied = Copied.parse(profile);
  return audiencePlacesOf(profile, regions).map(({ partition, sort }) => ({
    pk: `${audiencePrefix}${partition}`,
    sk: sort,
    entity: 'audience',
    ...copied,
  }));
}

const Copied = z.object(Profile.unwrap().shape);

/** The profile of a copy. Throws BadItem. */
export function readAudience(item: Attributes): Profile {
  return readItem('audience', Profile, item);
}

/** What a changed profile changes of its copies; part of the transaction that writes the profile itself. */
export function audienceParts(
  tableName: string,
  previous: Profile | undefined,
  next: Profile,
  regions: CityRegions,
): readonly TransactionPart[] {
  const before = previous === undefined ? [] : audienceItemsOf(previous, regions);
  return replacedBy(tableName, before, audienceItemsOf(next, regions));
}

/** A subscription of its enterprise, and its copies by which policies find it. */
function subscriptionItems(subscription: Subscription): readonly StoredItem[] {
  const { enterpriseId, id: subscriptionId } = subscription;
  return [
    {
      ...subscriptionKey.keyOf({ enterpriseId, subscriptionId }),
      entity: 'subscription',
      ...subscription,
    },
    ...subscriberPlacesOf(subscription).map(({ facet, code }: SubscriberPlace): StoredItem => ({
      ...subscriberKey.keyOf({ facet, code, enterpriseId, subscriptionId }),
      entity: 'subscription',
      ...subscription,
    })),
  ];
}

/** What a new, changed or ended subscription changes; one that is changed or ended must still be there. */
export function subscriptionParts(
  tableName: string,
  previous: Subscription | undefined,
  next: Subscription | undefined,
): readonly TransactionPart[] {
  const before = previous === undefined ? [] : subscriptionItems(previous);
  const parts = replacedBy(tableName, before, next === undefined ? [] : subscriptionItems(next));
  const { enterpriseId, id: subscriptionId } = next ?? previous ?? {};
  if (enterpriseId === undefined || subscriptionId === undefined) return parts;
  const { pk } = subscriptionKey.keyOf({ enterpriseId, subscriptionId });
  const asRead = previous === undefined ? 'attribute_not_exists(pk)' : 'attribute_exists(pk)';
  return parts.map(({ Put, Delete }) => ({
    ...(Put && { Put: Put.Item?.['pk'] === pk ? { ...Put, ConditionExpression: asRead } : Put }),
    ...(Delete && {
      Delete: Delete.Key?.['pk'] === pk ? { ...Delete, ConditionExpression: asRead } : Delete,
    }),
  }));
}

/** The subscription of an item. Throws BadItem. */
export function readSubscription(item: Attributes): Subscription {
  return readItem('subscription', Subscription, item);
}

function replacedBy(
  tableName: string,
  before: readonly StoredItem[],
  after: readonly StoredItem[],
): readonly TransactionPart[] {
  const kept = new Set(after.map(({ pk, sk }) => `${pk} ${sk}`));
  return [
    ...after.map((item) => ({ Put: { TableName: tableName, Item: item } })),
    ...before
      .filter(({ pk, sk }) => !kept.has(`${pk} ${sk}`))
      .map(({ pk, sk }) => ({ Delete: { TableName: tableName, Key: { pk, sk } } })),
  ];
}
