import accounts from '../../../local/seed/accounts.json' with { type: 'json' };
import { newcomers } from '../../../local/seed/newcomers.ts';
import units from '../../../local/seed/units.json' with { type: 'json' };
import type { Stack } from '../../../local/stack/stack.ts';
import type { Reply } from '../../../shared/http/client-call.ts';
import { apiClient } from '../../../shared/http/client.ts';
import type { TestAnswer } from '../http-api.ts';
import { type FuzzRequest, type People, seenTag } from './fuzz-requests.ts';
import type { Meant } from './schema-values.ts';
import { sendRaw } from './send-raw.ts';

const letters = 40;
/** Those who write letters here, each for the enterprise of the same name in capitals. */
const writers = ['d01', 'd02', 'e01'];
const clerk = 'hub-clerk-1';
/** To whom the letters go; every fourth one stays at the hub. */
const leads = ['qz-kjj', 'qz-rsj', 'county-350583', undefined];

/** Beside those whom the cases concern, one person of each combination of roles and one without an account. */
export const people: People = {
  concerned: [
    ...writers,
    clerk,
    'hub-supervisor-1',
    'administrator-1',
    'kjj-lead',
    'rsj-lead',
    'rsj-handler',
    'nanan-lead',
  ],
  others: [
    ...new Map(
      accounts.flatMap(({ id, memberships }) =>
        memberships.map((membership) => [
          'roles' in membership ? membership.roles.join() : membership.kind,
          id,
        ]),
      ),
    ).values(),
    ...newcomers.slice(0, 1).map(({ id }) => id),
  ],
};

/** A running city with letters in it. */
export interface FuzzedCity {
  /** What names mean in it. */
  readonly meant: Meant;
  /** Sends a request under the ETag that was last seen, where it asks for that. */
  readonly send: (request: FuzzRequest) => Promise<TestAnswer>;
}

/** Fetches a token for each person and writes letters, most of which are on their way to a unit. */
export async function fuzzedCity(stack: Stack): Promise<FuzzedCity> {
  const everybody = [...people.concerned, ...people.others];
  const tokens = new Map<string | null, string>([['garbage', 'eyJhbGciOiJub25lIn0.e30.']]);
  for (const person of everybody) tokens.set(person, await stack.token(person));
  const as = (account: string) =>
    apiClient({ baseUrl: stack.apiUrl, token: async () => tokens.get(account) ?? '' });

  const caseIds: string[] = [];
  const seen = new Map<string, string>();
  for (let written = 0; written < letters; written += 1) {
    const writer = writers[written % writers.length] ?? '';
    const { caseId } = taken(
      await as(writer).submitLetter({
        enterpriseId: writer.toUpperCase(),
        kind: 'appeal',
        subject: '厂区排水',
        body: '厂区外的排水管堵塞，雨天积水。',
        consentsToPublication: false,
      }),
    );
    caseIds.push(caseId);
    const lead = leads[written % leads.length];
    seen.set(`/cases/${caseId}`, lead === undefined ? '"1"' : '"2"');
    if (lead !== undefined) taken(await as(clerk).dispatchCase({ caseId, lead }, { ifMatch: '"1"' }));
  }
  await stack.settled();
  const inboxes = await Promise.all(writers.map(async (writer) => taken(await as(writer).listInbox({}))));

  return {
    meant: new Map<string, readonly unknown[]>([
      ['caseId', caseIds],
      ['itemId', inboxes.flatMap(({ items }) => items.map(({ id }) => id))],
      ['enterpriseId', writers.map((id) => id.toUpperCase())],
      ['unitId', units.map(({ id }) => id)],
      ['lead', [...leads.filter((lead) => lead !== undefined), 'county-350582', 'nowhere']],
      ['assisting', ['qz-kjj', 'qz-gxj', 'county-350582-gxj']],
      ['handler', ['rsj-handler', 'kjj-lead', 'nanan-handler', 'jinjiang-handler']],
      ['accountId', everybody],
      ['year', [2026, 2027]],
    ]),
    async send({ method, path, headers, body, as: person }) {
      const token = tokens.get(person);
      const about = resourceOf(path);
      const etag = seen.get(about) ?? '"1"';
      const filled = Object.entries(headers).map(([name, value]) => [name, value === seenTag ? etag : value]);
      const answer = await sendRaw(stack.apiUrl, {
        method,
        path,
        headers: {
          ...Object.fromEntries(filled),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body,
      });
      const { etag: present, location } = answer.headers;
      if (present !== undefined) seen.set(location ?? about, present);
      return answer;
    },
  };
}

/** The path of the case or the proposal that a request is about. */
function resourceOf(path: string): string {
  return /^\/(?:cases|calendar\/proposals)\/[^/?]+/.exec(path)?.[0] ?? path;
}

function taken<View>(reply: Reply<View>): View {
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.body;
}
