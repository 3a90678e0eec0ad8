import type { Account } from '../domain/directory/account.ts';
import type { EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import type { PolicyOccasion } from '../domain/mailing/mail-occasion.ts';
import type { PolicyMail, Withheld } from '../domain/mailing/policy-mail.ts';
import type { NewsForEnterprise, PolicyNews } from '../domain/mailing/policy-news.ts';
import type { Moment } from '../domain/policy/decide-push.ts';
import { smartFrequencyOf } from '../domain/policy/people-mailed.ts';
import { type Application, hasAsked, isReminded } from '../domain/policy/application.ts';
import { explain } from '../domain/policy/explain.ts';
import type { PolicyContent, PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import { relationsTo } from '../domain/policy/policy-actor.ts';
import type { PolicyHeader } from '../domain/policy/policy-header.ts';
import type { Push } from '../domain/policy/push.ts';
import { isLatest } from '../domain/policy/reminders.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Applications } from './application-ports.ts';
import type { RulesSource } from './calendar-ports.ts';
import type { EnterpriseSubscriptions } from './policy-mail-ports.ts';
import type { Directory } from './ports.ts';
import type { Pushes } from './push-ports.ts';

/** What of policies their news need; what PolicyReader gives is more. */
interface PoliciesToTell {
  header(
    policyId: PolicyId,
  ): Promise<Pick<PolicyHeader, 'status' | 'version' | 'ended' | 'units'> | undefined>;
  draft(policyId: PolicyId): Promise<{ readonly content: PolicyContent } | undefined>;
  version(
    policyId: PolicyId,
    version: PolicyVersion,
  ): Promise<{ readonly content: PolicyContent } | undefined>;
}

export interface PolicyNewsDeps {
  readonly directory: Pick<Directory, 'account' | 'enterprise'>;
  readonly policies: PoliciesToTell;
  readonly pushes: Pick<Pushes, 'latestPush'>;
  readonly subscriptions: Pick<EnterpriseSubscriptions, 'subscriptionsOf'>;
  readonly applications: Pick<Applications, 'applicationsUnder'>;
  readonly rules: RulesSource;
  readonly hub: UnitId;
}

/**
 * What a mail about a policy tells its person by now, over all their enterprises, or why it tells nothing: the policy is over, or
 * it is none of theirs any more, as is a window that has closed, was moved, or is reminded of anew while its reminder waited, and a
 * test mail to somebody who no longer makes the policy. What a later version has told an enterprise since, that version's mail tells; and what the person
 * has unsubscribed from since does not bring it any more.
 */
export async function newsOf(
  deps: PolicyNewsDeps,
  mail: PolicyMail,
  account: Account,
  { at, on }: Moment,
): Promise<Result<PolicyNews, Withheld>> {
  const { policyId, occasion } = mail;
  if (occasion.kind === 'profile') throw new Error('asking for profiles is news of no policy');
  const header = await deps.policies.header(policyId);
  if (header === undefined) return refused('notConcerned');
  const written = { occasion, policyId, on };
  if (occasion.kind === 'test') {
    const makes = relationsTo(presentAt(account, at), header.units, deps.hub).length > 0;
    if (!makes) return refused('notConcerned');
    const content = (await deps.policies.draft(policyId))?.content ?? (await contentOf(deps, mail));
    if (content === undefined) return refused('notConcerned');
    return accepted({ ...written, content, reason: null, enterprises: [] });
  }
  const isOver = header.status !== 'published';
  if (isOver && occasion.kind !== 'withdrawn') {
    return refused(header.status === 'expired' ? 'expired' : 'withdrawn');
  }
  const latest = header.version ?? mail.version;
  const content = await contentOf(deps, { policyId, version: latest });
  if (content === undefined) return refused('notConcerned');
  // The publisher ends it within a minute, or later where it is held up.
  if (!isOver && content.validUntil !== null && content.validUntil < on) return refused('expired');
  if (occasion.kind === 'reminder' && !(await isLatestOf(deps, occasion, content, at))) {
    return refused('notConcerned');
  }
  const told = await Promise.all(
    enterprisesOf(account).map(async (enterpriseId) => forEnterprise(deps, mail, account, enterpriseId)),
  );
  const enterprises = told.flatMap((each) => each ?? []);
  if (enterprises.length === 0) return refused('notConcerned');
  const reason = occasion.kind === 'withdrawn' ? (header.ended?.reason ?? null) : null;
  return accepted({ ...written, content, reason, enterprises });
}

/** Whether there is nothing later to remind of by now: a pause may have kept the mail for days. */
async function isLatestOf(
  { rules }: Pick<PolicyNewsDeps, 'rules'>,
  occasion: Extract<PolicyOccasion, { readonly kind: 'reminder' }>,
  { programmes }: PolicyContent,
  at: Instant,
): Promise<boolean> {
  const programme = programmes.find(({ id }) => id === occasion.programmeId);
  return programme !== undefined && isLatest(occasion, programme, await rules.rulesAt(at), at);
}

async function forEnterprise(
  deps: PolicyNewsDeps,
  mail: PolicyMail,
  account: Account,
  enterpriseId: EnterpriseId,
): Promise<NewsForEnterprise | undefined> {
  const push = await deps.pushes.latestPush(enterpriseId, mail.policyId);
  const said = await saidOf(deps, mail, enterpriseId);
  if (!isReminded(said)) return undefined;
  if (hasAsked(said, push)) return asked(deps, account, enterpriseId);
  if (push === undefined || !isTold(mail, push)) return undefined;
  const [enterprise, subscriptions, content] = await Promise.all([
    deps.directory.enterprise(enterpriseId),
    push.why.subscriptions.length === 0 ? [] : deps.subscriptions.subscriptionsOf(enterpriseId),
    contentOf(deps, push),
  ]);
  const own = subscriptions.filter(
    ({ id, accountId, frequency }) =>
      push.why.subscriptions.includes(id) && accountId === account.id && frequency !== 'never',
  );
  const explanation =
    push.why.smart && content !== undefined && smartFrequencyOf(account, enterpriseId) !== 'never'
      ? explain(push.values, content.criteria, push.on)
      : null;
  // Whoever was told of it is told that it is over, whatever they want to hear since.
  const wanted = explanation !== null || own.length > 0 || mail.occasion.kind === 'withdrawn';
  if (!wanted) return undefined;
  const { name } = enterprise ?? { name: enterpriseId };
  return { enterprise: { id: enterpriseId, name }, change: push.change, explanation, subscriptions: own };
}

/** What the enterprise has said of the programme of a reminder; it may have applied since the reminder was planned. */
async function saidOf(
  { applications }: Pick<PolicyNewsDeps, 'applications'>,
  { occasion, policyId }: PolicyMail,
  enterpriseId: EnterpriseId,
): Promise<Application | undefined> {
  if (occasion.kind !== 'reminder') return undefined;
  const said = await applications.applicationsUnder(enterpriseId, policyId);
  return said.find(({ programmeId }) => programmeId === occasion.programmeId);
}

/** The reminder of what no push brought. */
async function asked(
  { directory }: Pick<PolicyNewsDeps, 'directory'>,
  account: Account,
  enterpriseId: EnterpriseId,
): Promise<NewsForEnterprise | undefined> {
  if (smartFrequencyOf(account, enterpriseId) === 'never') return undefined;
  const { name } = (await directory.enterprise(enterpriseId)) ?? { name: enterpriseId };
  return { enterprise: { id: enterpriseId, name }, change: null, explanation: null, subscriptions: [] };
}

/** Whether it is this mail that tells of the push. */
function isTold({ occasion, version }: PolicyMail, push: Push): boolean {
  switch (occasion.kind) {
    case 'news':
      return push.version === version && push.withdrawnAt === null;
    case 'reminder':
      return push.change !== 'lost' && push.withdrawnAt === null;
    case 'withdrawn':
      return push.change !== 'lost';
    case 'test':
    case 'profile':
      return false;
  }
}

function enterprisesOf({ memberships }: Account): readonly EnterpriseId[] {
  return memberships.flatMap((each) => (each.kind === 'enterprise' ? [each.enterpriseId] : []));
}

async function contentOf(
  { policies }: Pick<PolicyNewsDeps, 'policies'>,
  { policyId, version }: Pick<PolicyMail, 'policyId' | 'version'>,
): Promise<PolicyContent | undefined> {
  return (await policies.version(policyId, version))?.content;
}
