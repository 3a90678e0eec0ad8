/** What the local stack does with a property: carries it out, in full or in part, leaves it without effect, or does not start. */
export type Treatment =
  | { readonly kind: 'executed' }
  | { readonly kind: 'partial'; readonly reason: string }
  | { readonly kind: 'inert'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * What it does with a type of resource. The properties of an executed type are paths like `RedrivePolicy.maxReceiveCount`
 * (elements of lists have no part in a path); a path stands for all below it, and what no path covers is refused.
 */
export type ResourceRule =
  | { readonly kind: 'executed'; readonly properties: Readonly<Record<string, Treatment>> }
  | { readonly kind: 'inert'; readonly reason: string };

export const executed: Treatment = { kind: 'executed' };

export function partial(reason: string): Treatment {
  return { kind: 'partial', reason };
}

export function inert(reason: string): Treatment {
  return { kind: 'inert', reason };
}

export function refused(reason: string): Treatment {
  return { kind: 'refused', reason };
}

/** The reasons that many properties share. */
export const sharedReasons = {
  encryption: inert('the engine keeps plain files below the state directory'),
  identity: inert('of IAM only the roles of functions hold here; the infrastructure tests assert the rest'),
  label: inert('a label without effect'),
  operations: inert('CloudWatch is not part of the local stack; logs lie in files'),
  capacity: inert('capacity is not metered'),
} as const;
