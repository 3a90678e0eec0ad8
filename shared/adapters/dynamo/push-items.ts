import * as z from 'zod';
import { Push } from '../../domain/policy/push.ts';
import { pushKey } from './audience-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

const { readAt, withdrawnAt, values, ...kept } = Push.unwrap().shape;
const profile = values.unwrap().shape;

/** Absent while it is so, that each can be set once; of the profile only what has a value, so that it takes one unit. */
const StoredPush = z.strictObject({
  ...kept,
  values: z.strictObject(profile).partial(),
  readAt: readAt.unwrap().optional(),
  withdrawnAt: withdrawnAt.unwrap().optional(),
});

const nothing = Object.fromEntries(Object.keys(profile).map((field) => [field, null]));

/** A push as it is written. */
export function pushItem(push: Push): StoredItem {
  const { enterpriseId, policyId, version } = push;
  const { enterpriseId: _, ...asked } = push.values;
  const said = Object.entries({ ...push, values: present(asked) });
  return {
    ...pushKey.keyOf({ enterpriseId, policyId, version }),
    entity: 'push',
    ...Object.fromEntries(said.filter(([name, value]) => value !== null || name === 'after')),
  };
}

function present(asked: object): object {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== null));
}

/** The push of an item. Throws BadItem. */
export function readPush(item: Attributes): Push {
  const stored = readItem('push', StoredPush, item);
  return Push.parse({
    ...stored,
    values: { ...nothing, ...stored.values, enterpriseId: stored.enterpriseId },
    readAt: stored.readAt ?? null,
    withdrawnAt: stored.withdrawnAt ?? null,
  });
}
