import * as z from 'zod';

/** An event as it was stored, of whatever version. */
export const StoredEvent = z.looseObject({ type: z.string(), v: z.int().min(1) });
export type StoredEvent = z.infer<typeof StoredEvent>;

/** From one version of an event to the next, by `type@version` of what it takes. */
export type Upcasters = Readonly<Record<string, (event: StoredEvent) => StoredEvent>>;

/** Every event is still at its first version. */
const upcasters: Upcasters = {};

/**
 * The event in today's version. What is stored is never rewritten, since its hash covers it: readers bring old events up to
 * date, one version at a time. Throws when an upcaster does not raise the version, which would never end.
 */
export function upcast(event: StoredEvent, by: Upcasters = upcasters): StoredEvent {
  const raise = by[`${event.type}@${event.v}`];
  if (raise === undefined) return event;
  const raised = raise(event);
  if (raised.v <= event.v)
    throw new Error(`the upcaster of ${event.type}@${event.v} does not raise its version`);
  return upcast(raised, by);
}
