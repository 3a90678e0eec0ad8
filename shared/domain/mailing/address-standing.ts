import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { isBefore, Instant, type Instant as At } from '../time/instant.ts';

/** What is heard of an address, beside what the mails themselves say. */
export type AddressEvent = {
  readonly kind: 'delivered' | 'softBounce' | 'hardBounce' | 'complaint';
  readonly at: At;
  /** The message it is about, so that the same event told twice is one. */
  readonly messageId: string;
};

/** So many soft bounces in a row, with nothing delivered in between, suppress an address until somebody looks at it. */
export const softBounceLimit = 3;
/** Of what tells whether an address takes mail, the latest so many are kept. */
const keptTries = 10;

/** Who lets mail go to an address again, and why. */
const Release = z.strictObject({ at: Instant, by: AccountId, reason: z.string().min(1).max(200) }).readonly();
export type Release = z.infer<typeof Release>;

const Try = z.strictObject({ at: Instant, delivered: z.boolean(), messageId: z.string() }).readonly();

/** What is known of an address: facts that only grow, so that they are the same in whatever order, and how often, they were heard. */
export const AddressStanding = z
  .strictObject({
    hardBounceAt: Instant.nullable(),
    complaintAt: Instant.nullable(),
    /** When the provider refused it as no mailbox. */
    noMailboxAt: Instant.nullable(),
    /** The latest soft bounces and deliveries, oldest first. */
    tries: z.array(Try).max(keptTries).readonly(),
    /** The latest release; what happened before it does not count. */
    released: Release.nullable(),
  })
  .readonly();
export type AddressStanding = z.infer<typeof AddressStanding>;

/** Of an address of which nothing was heard. */
export const unheardOf: AddressStanding = {
  hardBounceAt: null,
  complaintAt: null,
  noMailboxAt: null,
  tries: [],
  released: null,
};

/** The standing once that was heard; the same object where it says nothing new. */
export function heardOf(standing: AddressStanding, event: AddressEvent): AddressStanding {
  switch (event.kind) {
    case 'hardBounce':
      return withLatest(standing, 'hardBounceAt', event.at);
    case 'complaint':
      return withLatest(standing, 'complaintAt', event.at);
    case 'softBounce':
    case 'delivered':
      return withTry(standing, {
        at: event.at,
        delivered: event.kind === 'delivered',
        messageId: event.messageId,
      });
  }
}

/** The standing of an address that the provider refused as no mailbox. */
export function withoutMailbox(standing: AddressStanding, at: At): AddressStanding {
  return withLatest(standing, 'noMailboxAt', at);
}

/** The standing once somebody has released the address; of two releases the later one is kept. */
export function releasedBy(standing: AddressStanding, release: Release): AddressStanding {
  const before = standing.released;
  return before !== null && !isBefore(before.at, release.at) ? standing : { ...standing, released: release };
}

export const SuppressionReason = z.enum(['complaint', 'hardBounce', 'noSuchMailbox', 'softBounces']);
export type SuppressionReason = z.infer<typeof SuppressionReason>;

/** Why no mail goes to an address, and since when. */
export interface Suppression {
  readonly reason: SuppressionReason;
  readonly at: At;
}

/** Whether no mail goes to an address; what its reader said weighs more than what their provider did. */
export function suppressionOf(standing: AddressStanding): Suppression | undefined {
  const since = (at: At | null): at is At => at !== null && !isForgiven(standing, at);
  const { complaintAt, hardBounceAt, noMailboxAt } = standing;
  if (since(complaintAt)) return { reason: 'complaint', at: complaintAt };
  if (since(hardBounceAt)) return { reason: 'hardBounce', at: hardBounceAt };
  if (since(noMailboxAt)) return { reason: 'noSuchMailbox', at: noMailboxAt };
  const counted = standing.tries.filter(({ at }) => !isForgiven(standing, at));
  const inRow = counted.slice(counted.findLastIndex(({ delivered }) => delivered) + 1);
  const last = inRow.at(-1);
  if (last === undefined || inRow.length < softBounceLimit) return undefined;
  return { reason: 'softBounces', at: last.at };
}

function isForgiven({ released }: AddressStanding, at: At): boolean {
  return released !== null && !isBefore(released.at, at);
}

function withLatest(
  standing: AddressStanding,
  field: 'hardBounceAt' | 'complaintAt' | 'noMailboxAt',
  at: At,
): AddressStanding {
  const before = standing[field];
  return before !== null && !isBefore(before, at) ? standing : { ...standing, [field]: at };
}

function withTry(standing: AddressStanding, heard: z.infer<typeof Try>): AddressStanding {
  const orderOf = ({ at, messageId, delivered }: z.infer<typeof Try>): string =>
    `${at} ${messageId} ${delivered}`;
  const all = new Map([...standing.tries, heard].map((each) => [orderOf(each), each]));
  const tries = [...all]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each)
    .slice(-keptTries);
  const same =
    tries.length === standing.tries.length && tries.every((each, place) => each === standing.tries[place]);
  return same ? standing : { ...standing, tries };
}
