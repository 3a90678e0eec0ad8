import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionMatrix, type PermissionRow } from '../../docs/permission-matrix.ts';
import type { HttpFunction } from '../../shared/http/route.ts';
import { routes } from '../../shared/http/routes.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn } from '../support/http-problems.ts';
import { settleCast } from '../support/permissions/cast.ts';
import { lineOf, outcomeIn } from '../support/permissions/outcome-in.ts';
import { type RowRequest, rowRequests } from '../support/permissions/requests.ts';
import { tableRequestsOf } from '../support/permissions/table-requests.ts';
import { linkKey } from '../support/mailing/signed-link.ts';
import { referencePages } from '../support/reference-pages.ts';
import { rules } from '../support/case-world.ts';
import { type SecretServer, startSecretServer } from '../support/secret-server.ts';

const matrix = permissionMatrix();
const operations = [...new Set(matrix.map(({ operation }) => operation))];

const pages = referencePages();
let city: CityApi;
let secrets: SecretServer;
let requestFor: ReturnType<typeof rowRequests>;
beforeAll(async () => {
  secrets = await startSecretServer();
  secrets.box.put(linkKey.name, linkKey.value);
  city = await cityApi(rules.city, undefined, secrets.endpoint);
  await settleCast(city.engine);
  requestFor = rowRequests(city);
});
afterAll(async () => {
  pages.remove();
  await city.engine.stop();
  await secrets.stop();
});

async function outcomeOf(request: TestRequest, servedBy: HttpFunction): Promise<string> {
  return outcomeIn(await (servedBy === 'reference' ? pages.get(request) : city.api.send(request)));
}

describe('the matrix', () => {
  test('has rows for every operation, and for none besides', () => {
    expect(operations.toSorted()).toEqual(Object.keys(routes).toSorted());
  });

  test('says of nobody twice what they may', () => {
    const keys = matrix.map(({ operation, stands, role, relation }) =>
      [operation, stands, role, relation].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('says of every operation what a request without a token gets', () => {
    const anonymous = matrix.filter(({ relation }) => relation === 'anonymous');
    const expected = new Map(anonymous.map((row) => [row.operation, row.expected]));
    for (const [operation, { auth }] of Object.entries(routes)) {
      expect([operation, expected.get(operation)]).toEqual([
        operation,
        auth === 'public' ? 'allowed' : 'unauthenticated',
      ]);
    }
  });

  test('says of every operation on a case what each relation to it may', () => {
    const always: readonly PermissionRow['relation'][] = [
      'formerHolder',
      'ownEnterprise',
      'otherEnterprise',
      'none',
      'self',
      'told',
      'anonymous',
    ];
    for (const [operation, { path }] of Object.entries(routes)) {
      if (!path.startsWith('/cases/{caseId}')) continue;
      const relations = matrix.filter((row) => row.operation === operation).map(({ relation }) => relation);
      expect(relations).toEqual(expect.arrayContaining([...always]));
    }
  });

  test('lets nobody approve what they proposed, and names the rule', async () => {
    const own = matrix.filter(
      ({ relation, expected }) => relation === 'proposer' && expected === 'forbidden',
    );
    const problems: string[] = [];
    for (const row of own) {
      const { request } = await requestFor(row);
      problems.push(`${row.operation} ${await problemIn(city.api, request)}`);
    }
    expect(problems).toEqual([
      'releaseAnswer 403 own-draft',
      'approveProposal 403 own-proposal',
      'approveClaim 403 own-claim',
      'approvePolicy 403 own-policy',
    ]);
  });
});

/**
 * Whether a hidden thing is answered as one that is not there: to the byte, and after the same requests to the table. It has been
 * asked for before, so that what is looked up once in a while only, such as the calendar, has been looked up by now.
 */
async function differenceOf({ request, missing }: RowRequest): Promise<string | undefined> {
  if (missing === undefined) return 'nothing to compare it with';
  const hidden = await tableRequestsOf(async () => city.api.send(request));
  const absent = await tableRequestsOf(async () => city.api.send(missing));
  const [there = '', nowhere = ''] = [request, missing].map(
    ({ params = {} }) => Object.values(params)[0] ?? '',
  );
  // As a part of a path: within an id the same letters can come about by chance.
  const told = hidden.value.text.replaceAll(`/${there}`, `/${nowhere}`);
  if (told !== absent.value.text) return hidden.value.text;
  if (JSON.stringify(hidden.value.headers) !== JSON.stringify(absent.value.headers)) return 'other headers';
  if (hidden.requests.length === 0) return 'nothing was read';
  return hidden.requests.join() === absent.requests.join()
    ? undefined
    : `${hidden.requests.join()} against ${absent.requests.join()}`;
}

describe('everybody gets what the matrix says', () => {
  test.each(Object.entries(routes))('%s', { timeout: 120_000 }, async (operation, { servedBy }) => {
    const rows = matrix.filter((row) => row.operation === operation);
    const found: string[] = [];
    const differences: string[] = [];
    for (const row of rows) {
      const asked = await requestFor(row);
      const outcome = await outcomeOf(asked.request, servedBy);
      found.push(lineOf({ ...row, expected: outcome }));
      const difference = outcome === 'hidden' ? await differenceOf(asked) : undefined;
      if (difference !== undefined) differences.push(`${lineOf(row)}: ${difference}`);
    }
    expect(found).toEqual(rows.map(lineOf));
    expect(differences).toEqual([]);
  });
});
