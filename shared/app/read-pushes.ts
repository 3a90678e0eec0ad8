import { actsFor } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { PublishedVersion } from '../domain/policy/policy-header.ts';
import type { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import { explain } from '../domain/policy/explain.ts';
import type { Explanation } from '../domain/policy/explanation.ts';
import type { Push } from '../domain/policy/push.ts';
import type { Subscription } from '../domain/policy/subscription.ts';
import { type MatteringChange, whatMatters } from '../domain/policy/what-matters.ts';
import { oneOf } from '../domain/policy/push-choices.ts';
import { smartFrequencyOf } from '../domain/policy/people-mailed.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Standings } from './matching-ports.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Directory, Page, PageRequest } from './ports.ts';
import type { Pushes, PushStore, Unread } from './push-ports.ts';

/** What reading the pushes of an enterprise needs. */
export interface PushReadDeps {
  readonly directory: Pick<Directory, 'account'>;
  readonly pushes: Pushes & PushStore;
  readonly policies: Pick<PolicyReader, 'version'>;
  readonly standings: Standings;
}

/** A push with what it says: the version, why it came, and what of it is otherwise than in the one before. */
export interface ShownPush {
  readonly push: Push;
  readonly published: PublishedVersion;
  readonly explanation: Explanation;
  readonly changes: readonly MatteringChange[];
}

type Read<Value> = Promise<Result<Value, { readonly tag: 'notFound' }>>;

/** The pushes of an enterprise, for its people, with how many are unread. */
export async function listPushes(
  deps: PushReadDeps,
  asker: Asker,
  enterpriseId: EnterpriseId,
  page: PageRequest,
): Read<Page<ShownPush> & { readonly unread: Unread }> {
  if (!(await isOneOf(deps, asker, enterpriseId))) return refused({ tag: 'notFound' });
  const [found, unread] = await Promise.all([
    deps.pushes.pushesOf(enterpriseId, page),
    deps.pushes.unreadOf(enterpriseId),
  ]);
  const versionOf = versionsOnce(deps);
  const items = await Promise.all(found.items.map(async (push) => shown(versionOf, push)));
  return accepted({ items, next: found.next, unread });
}

/** Somebody of the enterprise has read a push; the first time counts. */
export async function readPush(
  deps: PushReadDeps,
  asker: Asker,
  { enterpriseId, policyId, version }: Pick<Push, 'enterpriseId' | 'policyId' | 'version'>,
): Read<ShownPush> {
  if (!(await isOneOf(deps, asker, enterpriseId))) return refused({ tag: 'notFound' });
  const push = await deps.pushes.markRead(enterpriseId, policyId, version, asker.now);
  return push === undefined ? refused({ tag: 'notFound' }) : accepted(await shown(versionsOnce(deps), push));
}

/** The person's own subscriptions for an enterprise, and what they get by smart matching. */
export async function readChoices(
  { directory, standings }: PushReadDeps,
  { accountId, now }: Asker,
  enterpriseId: EnterpriseId,
): Read<{
  readonly subscriptions: readonly Subscription[];
  readonly settings: { readonly smart: boolean; readonly frequency: ReturnType<typeof smartFrequencyOf> };
}> {
  const person = oneOf(await directory.account(accountId), enterpriseId, now);
  if (!person.ok) return person;
  const { smart, subscriptions } = await standings.standingOf(enterpriseId, 'consistent');
  return accepted({
    subscriptions: subscriptions.filter((subscription) => subscription.accountId === accountId),
    settings: { smart, frequency: smartFrequencyOf(person.value, enterpriseId) },
  });
}

async function isOneOf(
  { directory }: Pick<PushReadDeps, 'directory'>,
  asker: Asker,
  enterpriseId: EnterpriseId,
): Promise<boolean> {
  const principal = await principalOf(directory, asker);
  return principal !== undefined && actsFor(principal, enterpriseId);
}

type VersionOf = (policyId: PolicyId, version: PolicyVersion) => Promise<PublishedVersion>;

/** Versions as they are asked for, each read once. */
function versionsOnce({ policies }: Pick<PushReadDeps, 'policies'>): VersionOf {
  const known = new Map<string, Promise<PublishedVersion>>();
  const read: VersionOf = async (policyId, version) => {
    const found = await policies.version(policyId, version);
    if (found === undefined) throw new Error('a version that was pushed is not there');
    return found;
  };
  return async (policyId, version) => {
    const key = `${policyId} ${version}`;
    const asked = known.get(key) ?? read(policyId, version);
    known.set(key, asked);
    return asked;
  };
}

async function shown(versionOf: VersionOf, push: Push): Promise<ShownPush> {
  const published = await versionOf(push.policyId, push.version);
  const before =
    push.change === 'changed' && push.after !== null ? await versionOf(push.policyId, push.after) : undefined;
  return {
    push,
    published,
    explanation: explain(push.values, published.content.criteria, push.on),
    changes: before === undefined ? [] : whatMatters(before.content, published.content),
  };
}
