import type { Stack } from '../../../local/stack/stack.ts';
import type { TestAnswer } from '../http-api.ts';
import { type FuzzRequest, seenTag } from './fuzz-requests.ts';
import { everybody, writers } from './fuzzed-people.ts';
import { fuzzedWorld, leads } from './fuzzed-world.ts';
import type { Meant } from './schema-values.ts';
import { sendRaw } from '../send-raw.ts';

/** A running city with letters and policies in it. */
export interface FuzzedCity {
  /** What names mean in it. */
  readonly meant: Meant;
  /** Sends a request under the ETag that was last seen, where it asks for that. */
  readonly send: (request: FuzzRequest) => Promise<TestAnswer>;
}

/** Fetches a token for each person and fills the city. */
export async function fuzzedCity(stack: Stack): Promise<FuzzedCity> {
  const tokens = new Map<string | null, string>([['garbage', 'eyJhbGciOiJub25lIn0.e30.']]);
  for (const person of everybody) tokens.set(person, await stack.token(person));
  const world = await fuzzedWorld(stack);
  const seen = new Map<string, string>([
    ...world.cases.map(({ id, etag }) => [`/cases/${id}`, etag] as const),
    ...world.policies.map(({ id, etag }) => [`/policies/${id}`, etag] as const),
  ]);

  return {
    meant: new Map<string, readonly unknown[]>([
      ['caseId', world.cases.map(({ id }) => id)],
      ['policyId', world.policies.map(({ id }) => id)],
      ['version', [1]],
      ['itemId', world.itemIds],
      ['subscriptionId', world.subscriptionIds],
      ['invitationId', world.invitationIds],
      ['claimId', world.claimIds],
      ['integratorId', world.integratorIds],
      ['enterpriseId', writers.map((id) => id.toUpperCase())],
      ['unitId', ['qz-hub', ...leads.filter((lead) => lead !== undefined)]],
      ['lead', [...leads.filter((lead) => lead !== undefined), 'county-350582', 'nowhere']],
      ['assisting', ['qz-kjj', 'qz-gxj', 'county-350582-gxj']],
      ['handler', ['rsj-handler', 'kjj-lead', 'jinjiang-handler']],
      // None has been uploaded.
      ['attachments', [[]]],
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

/** The path of what a request is about, where that has revisions. */
function resourceOf(path: string): string {
  const revised = /^\/(?:cases|calendar\/proposals|policies|integrators|units)\/[^/?]+/;
  return revised.exec(path)?.[0] ?? path;
}
