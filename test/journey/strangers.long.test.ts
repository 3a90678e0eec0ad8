import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionMatrix, type PermissionRow } from '../../docs/permission-matrix.ts';
import { type ChildStack, startStack } from '../../local/stack/start-stack.ts';
import { apiClient } from '../../shared/http/client.ts';
import { allContracts } from '../../shared/http/contracts.ts';
import { routes } from '../../shared/http/routes.ts';

/** Who of the seed asks in a role without having to do with the case; a newcomer has an account, a stranger has none. */
const accounts: Readonly<Record<Exclude<PermissionRow['role'], '-'>, string>> = {
  unitHandler: 'gxj-handler',
  unitLead: 'gxj-lead',
  hubClerk: 'hub-clerk-1',
  hubSupervisor: 'hub-supervisor-1',
  leader: 'leader',
  overseer: 'overseer',
  policyEditor: 'policy-editor-1',
  policyApprover: 'policy-approver-1',
  auditor: 'auditor',
  administrator: 'administrator-1',
  enterprise: 'e02',
  newcomer: 'h02',
  stranger: 'h03',
};

/** Operations with an example of what they are asked. */
type Documented = keyof typeof allContracts;
const isOperation = (name: string): name is Documented => name in allContracts;
const ofMatrix = permissionMatrix().flatMap((row) =>
  isOperation(row.operation) ? [{ ...row, operation: row.operation }] : [],
);
/** What nobody may who has nothing to do with a case, whatever its state. */
const withoutRelation = ofMatrix.filter(
  ({ operation, relation, expected, stands }) =>
    routes[operation].path.startsWith('/cases/{caseId}') &&
    (relation === 'none' || relation === 'otherEnterprise') &&
    expected === 'hidden' &&
    stands !== 'late',
);
const withoutToken = ofMatrix.filter(
  ({ operation, relation }) => relation === 'anonymous' && routes[operation].auth === 'account',
);

let root: string;
let stack: ChildStack;
let caseId: string;
const tokens = new Map<string, string>();

const as = (account: string) => apiClient({ baseUrl: stack.apiUrl, token: async () => stack.token(account) });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhitong-strangers-'));
  stack = await startStack({ dir: join(root, 'state'), clock: '2026-09-24T17:50+08:00' });
  const submitted = await as('e01').submitLetter({
    enterpriseId: 'E01',
    kind: 'appeal',
    subject: '厂区外道路积水',
    body: '请求疏通。',
    consentsToPublication: false,
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.problem));
  ({ caseId } = submitted.body);
  const dispatched = await as('hub-clerk-1').dispatchCase(
    { caseId, lead: 'qz-rsj' },
    { ifMatch: submitted.etag ?? '' },
  );
  if (!dispatched.ok) throw new Error(JSON.stringify(dispatched.problem));
  const opened = await as('h02').saveMe({});
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  for (const account of Object.values(accounts)) tokens.set(account, await stack.token(account));
});
afterAll(async () => {
  await stack.kill();
  await rm(root, { recursive: true, force: true });
});

/** Sends the example of an operation over HTTP to the running stack. */
async function sent(operation: Documented, account: string | undefined, about: string) {
  const { method, path } = routes[operation];
  const { examples } = allContracts[operation];
  const url = `${stack.apiUrl}${path.replace('{caseId}', about).replaceAll(/\{\w+\}/g, '01M3X9B5R0QZT4C8G6W2N7KD2F')}`;
  const response = await fetch(url, {
    method,
    headers: {
      ...(account !== undefined && { authorization: `Bearer ${tokens.get(account)}` }),
      ...(method === 'POST' && {
        'content-type': 'application/json',
        'idempotency-key': `${operation}-${account}`,
        'if-match': '"2"',
      }),
    },
    ...(method === 'POST' && { body: JSON.stringify(examples.body ?? {}) }),
  });
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, text, headers };
}

describe('on the running stack, over HTTP', () => {
  test('nothing is done without a token', async () => {
    const answers = [];
    for (const { operation } of withoutToken) {
      answers.push([operation, (await sent(operation, undefined, caseId)).status]);
    }
    expect(answers).toEqual(withoutToken.map(({ operation }) => [operation, 401]));
    expect(answers.length).toBeGreaterThan(80);
  });

  test.each(Object.entries(accounts).filter(([role]) => withoutRelation.some((row) => row.role === role)))(
    'a case that concerns no %s is to the byte as one that does not exist',
    async (role, account) => {
      const rows = withoutRelation.filter((row) => row.role === role);
      for (const { operation } of rows) {
        const hidden = await sent(operation, account, caseId);
        const missing = await sent(operation, account, '01M3X9B5R0QZT4C8G6W2N7KD2F');
        const seen = { operation, status: hidden.status, text: withoutIds(hidden.text) };
        expect(seen).toEqual({ operation, status: 404, text: withoutIds(missing.text) });
      }
    },
  );
});

/** What names the request rather than the case. */
function withoutIds(text: string): string {
  return text
    .replaceAll(/01[0-9A-HJKMNP-TV-Z]{24}/g, '…')
    .replaceAll(/"(?:requestId|instance)":"[^"]*"/g, '');
}
