import type * as z from 'zod';
import type { ItemKey } from './key-scheme.ts';
import { table } from './table.ts';

/** What stands in the table, by the word in its `entity` attribute. */
export type Entity =
  | 'case'
  | 'commit'
  | 'text'
  | 'caseNumber'
  | 'letterCount'
  | 'trace'
  | 'idempotencyRecord'
  | 'unit'
  | 'unitMember'
  | 'roleMember'
  | 'account'
  | 'enterprise'
  | 'enterpriseMember'
  | 'creditCode'
  | 'inboxItem'
  | 'mail'
  | 'policyMail'
  | 'policyMessage'
  | 'profileAskJob'
  | 'deliveryCount'
  | 'testMailRecord'
  | 'sending'
  | 'mailBlock'
  | 'resumption'
  | 'address'
  | 'marker'
  | 'calendarHead'
  | 'adoptedNotice'
  | 'noticeProposal'
  | 'recountJob'
  | 'calendarRecord'
  | 'invitation'
  | 'claim'
  | 'pendingClaim'
  | 'claimant'
  | 'directoryChange'
  | 'directoryRecord'
  | 'platformLetter'
  | 'platformSending'
  | 'origin'
  | 'integrator'
  | 'delivery'
  | 'upload'
  | 'uploadRecord'
  | 'application'
  | 'reminderJob'
  | 'remindedUntil'
  | 'applicationRecord'
  | 'policy'
  | 'policyDraft'
  | 'documentNumber'
  | 'policyVersion'
  | 'policyChange'
  | 'policyInForce'
  | 'profile'
  | 'audience'
  | 'subscription'
  | 'pushSettings'
  | 'push'
  | 'matchJob'
  | 'told'
  | 'policyListing'
  | 'policyRecord'
  | 'interpretation'
  | 'libraryEntry';

export type Attributes = Readonly<Record<string, unknown>>;
export type StoredItem = ItemKey & { readonly entity: Entity } & Attributes;

/** An item that is not what its entity promises: somebody wrote it by another way, or the code is older than the data. */
export class BadItem extends Error {
  override readonly name = 'BadItem';

  /** The key tells which item; its content stays out of the message, for logs keep no personal data. */
  constructor({ pk, sk }: Attributes, fault: string) {
    super(`the item ${String(pk)} | ${String(sk)} is bad: ${fault}`);
  }
}

/** Attributes that belong to the table, not to what the item says. */
const storageAttributes = new Set<string>([
  'entity',
  table.timeToLive,
  ...[table.keys, ...Object.values(table.indexes)].flatMap(({ partition, sort }) => [partition, sort]),
]);

/** What an item says, parsed. Throws BadItem rather than leave an item out: a list that hides cases is worse than none. */
export function readItem<Value>(entity: Entity, schema: z.ZodType<Value>, item: Attributes): Value {
  if (item['entity'] !== entity) throw new BadItem(item, `its entity is not ${entity}`);
  const parsed = schema.safeParse(ownAttributes(item));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, code }) => `${path.join('.')} (${code})`);
  throw new BadItem(item, faults.join(', '));
}

/** The attributes without those that belong to the table. */
function ownAttributes(item: Attributes): Attributes {
  return Object.fromEntries(Object.entries(item).filter(([name]) => !storageAttributes.has(name)));
}
