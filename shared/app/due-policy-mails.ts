import type { AccountId } from '../domain/directory/ids.ts';
import type { PolicyMail } from '../domain/mailing/policy-mail.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { PolicyMailStore } from './policy-mail-ports.ts';

/** The mails of one message to one person. */
export interface DueMessage {
  readonly accountId: AccountId;
  readonly mails: readonly PolicyMail[];
}

const pageSize = 25;

/** What is due, in the order in which it goes: mails by themselves, short windows first, then the digests. */
export async function* duePolicyMails(store: PolicyMailStore, now: Instant): AsyncGenerator<DueMessage> {
  for await (const mail of dueByThemselves(store, now)) yield { accountId: mail.accountId, mails: [mail] };
  for (const shard of store.shards) yield* dueDigests(store, shard, now);
}

/** The shards as one list: of each the next mail is known, and of these the one goes first whose window closes first. */
async function* dueByThemselves(store: PolicyMailStore, now: Instant): AsyncGenerator<PolicyMail> {
  const shards = store.shards.map((shard) => mailsOfShard(store, shard, now));
  const heads = await Promise.all(shards.map(async (shard) => ({ shard, head: await shard.next() })));
  for (;;) {
    let [first] = heads;
    for (const each of heads) {
      if (first === undefined || first.head.done === true) first = each;
      else if (each.head.done !== true && goesBefore(each.head.value, first.head.value)) first = each;
    }
    if (first === undefined || first.head.done === true) return;
    yield first.head.value;
    first.head = await first.shard.next();
  }
}

async function* mailsOfShard(
  store: PolicyMailStore,
  shard: number,
  now: Instant,
): AsyncGenerator<PolicyMail, undefined> {
  let after: string | undefined;
  do {
    const page = await store.dueByThemselves(shard, now, { limit: pageSize, after });
    yield* (await store.read(page.items)).filter(isPending);
    after = page.next;
  } while (after !== undefined);
  return undefined;
}

async function* dueDigests(store: PolicyMailStore, shard: number, now: Instant): AsyncGenerator<DueMessage> {
  let after: string | undefined;
  const given = new Set<string>();
  do {
    const page = await store.dueDigests(shard, now, { limit: pageSize, after });
    for (const due of page.items) {
      const name = `${due.heldUntil} ${due.accountId}`;
      if (given.has(name)) continue;
      given.add(name);
      const mails = (await store.read(await store.digest(due))).filter(isPending);
      if (mails.length > 0) yield { accountId: due.accountId, mails };
    }
    after = page.next;
  } while (after !== undefined);
}

/** The index lags a little: what stands in it may be on its way already. */
function isPending({ delivery }: PolicyMail): boolean {
  return delivery.state === 'pending';
}

function goesBefore(one: PolicyMail, other: PolicyMail): boolean {
  return orderOf(one) < orderOf(other);
}

/** As the index orders them: what has no window comes last. */
function orderOf({ closesOn, heldUntil }: PolicyMail): string {
  return `${closesOn ?? '~'} ${heldUntil}`;
}
