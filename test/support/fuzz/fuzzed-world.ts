import type { Stack } from '../../../local/stack/stack.ts';
import type { Reply } from '../../../shared/http/client-call.ts';
import { type ApiClient, apiClient } from '../../../shared/http/client.ts';
import { writers } from './fuzzed-people.ts';

const letters = 30;
/** To whom the letters go; every third one stays at the hub. */
export const leads = ['qz-kjj', 'qz-rsj', undefined];
const people: Readonly<Record<string, { readonly lead: string; readonly handler: string }>> = {
  'qz-kjj': { lead: 'kjj-lead', handler: 'kjj-lead' },
  'qz-rsj': { lead: 'rsj-lead', handler: 'rsj-handler' },
};

/** Something that operations are about, and its last ETag. */
interface Made {
  readonly id: string;
  readonly etag: string;
}
type ApiOf = (account: string) => ApiClient;

/** What there is in the city that requests are about. */
export interface FuzzedWorld {
  readonly cases: readonly Made[];
  readonly policies: readonly Made[];
  readonly itemIds: readonly string[];
  readonly subscriptionIds: readonly string[];
  readonly invitationIds: readonly string[];
  readonly claimIds: readonly string[];
  readonly integratorIds: readonly string[];
}

/** Writes letters, which come as far as cases can, publishes policies, and makes one of everything else. */
export async function fuzzedWorld(stack: Stack): Promise<FuzzedWorld> {
  const tokens = new Map<string, string>();
  const as: ApiOf = (account) =>
    apiClient({
      baseUrl: stack.apiUrl,
      async token() {
        const token = tokens.get(account) ?? (await stack.token(account));
        tokens.set(account, token);
        return token;
      },
    });
  const cases: Made[] = [];
  for (let written = 0; written < letters; written += 1) cases.push(await letterOf(as, written));
  const policies = await publishedPolicies(as);
  const subscriptionIds: string[] = [];
  const invitationIds: string[] = [];
  for (const writer of writers) {
    const enterpriseId = writer.toUpperCase();
    const topic = { topics: ['技改'], frequency: 'daily' as const };
    subscriptionIds.push(taken(await as(writer).subscribe({ enterpriseId, ...topic })).body.id);
    const email = `${writer}-colleague@example.com`;
    invitationIds.push(taken(await as(writer).invitePerson({ enterpriseId, email })).body.id);
  }
  taken(await as('h02').saveMe({}));
  const claim = await as('h02').claimEnterprise({
    creditCode: '913505210000041A1K',
    name: '惠安示例石材有限公司',
    county: '350521',
    industry: '3032',
    registerType: 'enterprise',
  });
  const integrator = await as('administrator-1').registerIntegrator({
    name: '示例系统',
    url: 'https://platform.example.cn/zhitong',
    kinds: ['case.answered'],
    source: null,
  });
  await stack.settled();
  const inboxes = await Promise.all(writers.map(async (writer) => taken(await as(writer).listInbox({}))));
  return {
    cases,
    policies,
    itemIds: inboxes.flatMap(({ body }) => body.items.map(({ id }) => id)),
    subscriptionIds,
    invitationIds,
    claimIds: [taken(claim).body.id],
    integratorIds: [taken(integrator).body.integrator.id],
  };
}

/** The letters stop one after the other: at the hub or dispatched, accepted, with a handler, with a draft of the answer. */
async function letterOf(as: ApiOf, written: number): Promise<Made> {
  const writer = writers[written % writers.length] ?? '';
  const submitted = await as(writer).submitLetter({
    enterpriseId: writer.toUpperCase(),
    kind: 'appeal',
    subject: '厂区排水',
    body: '厂区外的排水管堵塞，雨天积水。',
    consentsToPublication: false,
  });
  const { caseId } = taken(submitted).body;
  // Every writer's letters go to each of the leads.
  const lead = leads[Math.floor(written / writers.length) % leads.length];
  const unit = people[lead ?? ''];
  if (lead === undefined || unit === undefined) return { id: caseId, etag: tagOf(submitted) };
  const steps = [
    (ifMatch: string) => as('hub-clerk-1').dispatchCase({ caseId, lead }, { ifMatch }),
    (ifMatch: string) => as(unit.lead).acceptCase({ caseId }, { ifMatch }),
    (ifMatch: string) => as(unit.lead).designateHandler({ caseId, handler: unit.handler }, { ifMatch }),
    (ifMatch: string) => as(unit.handler).draftAnswer({ caseId, text: '管道已疏通。' }, { ifMatch }),
  ];
  let etag = tagOf(submitted);
  for (const step of steps.slice(0, 1 + (written % steps.length))) etag = tagOf(await step(etag));
  return { id: caseId, etag };
}

/** The drafts of the seed: every third one stays a draft, every third one is proposed, the others are published. */
async function publishedPolicies(as: ApiOf): Promise<readonly Made[]> {
  const [editor, approver] = [as('hub-policy-editor'), as('hub-policy-approver')];
  const drafts = taken(await editor.listUnitPolicies({ unitId: 'qz-hub', standing: 'draft' })).body.items;
  const made: Made[] = [];
  for (const [place, { id }] of drafts.entries()) {
    let etag = tagOf(await editor.getPolicy({ policyId: id }));
    if (place % 3 > 0) etag = tagOf(await editor.proposePolicy({ policyId: id }, { ifMatch: etag }));
    if (place % 3 > 1) etag = tagOf(await approver.approvePolicy({ policyId: id }, { ifMatch: etag }));
    made.push({ id, etag });
  }
  return made;
}

function tagOf(reply: Reply<unknown>): string {
  return taken(reply).etag ?? '';
}

function taken<View>(reply: Reply<View>): Extract<Reply<View>, { readonly ok: true }> {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply;
}
