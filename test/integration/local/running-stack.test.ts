import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Stack } from '../../../local/stack/stack.ts';
import { type ChildStack, startStack } from '../../../local/stack/start-stack.ts';
import { accountKey } from '../../../shared/adapters/dynamo/keys.ts';
import { AccountId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { CreditCode } from '../../../shared/domain/enterprise/credit-code.ts';
import { apiClient } from '../../../shared/http/client.ts';

const letter = {
  enterpriseId: 'D01',
  kind: 'consultation',
  subject: '电子设计公司的补助政策',
  body: '我公司是电子设计公司，请问今年有相关的补助政策吗？',
  consentsToPublication: true,
} as const;

/** The processes whose command line names the state directory. */
const processesOn = (dir: string): readonly string[] =>
  execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(dir));

/** What an answer says; throws where it is a problem. */
function bodyOf<Body>(reply: { readonly ok: true; readonly body: Body } | { readonly ok: false }): Body {
  if (!reply.ok) throw new Error('refused');
  return reply.body;
}

/** From now on the person has that address, which the login would not take from them. */
async function setEmail({ info }: Stack, account: string, email: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: info.endpoints.tables,
      region: info.region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'local' },
    }),
  );
  await client.send(
    new UpdateCommand({
      TableName: info.tableNames[0],
      Key: accountKey.keyOf({ accountId: AccountId.parse(account) }),
      UpdateExpression: 'SET email = :email',
      ExpressionAttributeValues: { ':email': email },
    }),
  );
  client.destroy();
}

describe('the running stack', () => {
  let root: string;
  let dir: string;
  let stack: ChildStack;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'zhitong-stack-'));
    dir = join(root, 'state');
    stack = await startStack({ dir, clock: '2026-09-24T17:50+08:00' });
  });
  afterAll(async () => {
    await stack.kill();
    await rm(root, { recursive: true, force: true });
  });

  const as = (account: string) =>
    apiClient({ baseUrl: stack.apiUrl, token: async () => stack.token(account) });

  test('takes a letter at the domain time and sends its receipt as a mail', async () => {
    const reply = await as('d01').submitLetter(letter);
    expect(reply).toMatchObject({ ok: true, status: 201, body: { dueOn: '2026-09-29', status: 'received' } });
    expect(await stack.settled()).toEqual({ settled: true });
    expect(await stack.mails()).toMatchObject([{ to: expect.stringContaining('d01@example.com') }]);
  });

  test('takes a letter that a station enters, and tells the enterprise which station', async () => {
    const reply = await as('chongwu-station').enterLetter({
      unitId: 'station-350521-1',
      creditCode: '913505210000018A65',
      kind: 'appeal',
      subject: '园区道路破损影响石雕大件运输',
      body: '崇武镇工业小区东侧约600米道路破损严重，重型货车通行受阻。请求尽快修复，并在修复前明确临时通行路线。',
      consentsToPublication: true,
    });
    expect(reply).toMatchObject({ ok: true, body: { enterpriseId: 'E09', dueOn: '2026-10-15' } });
    expect(await stack.settled()).toEqual({ settled: true });
    const mails = await stack.mails();
    expect(mails).toContainEqual(
      expect.objectContaining({
        to: expect.stringContaining('e09@example.com'),
        subject: expect.stringContaining('已为贵企业代录来信'),
      }),
    );
  });

  test('opens the account of a newcomer by what the login says, who claims the enterprise that it proves', async () => {
    const opened = await as('h01').saveMe({});
    expect(opened).toMatchObject({
      ok: true,
      body: { name: '黄示一', email: 'h01@example.com', memberships: [] },
    });
    const claimed = await as('h01').claimEnterprise({
      creditCode: CreditCode.parse('913505210000041A1K'),
      name: '惠安示例石材有限公司',
      county: '350521',
      industry: '3032',
      registerType: 'enterprise',
    });
    expect(claimed).toMatchObject({ ok: true, body: { status: 'approved' } });
    expect(await stack.settled()).toEqual({ settled: true });
    expect(await stack.mails()).toContainEqual(
      expect.objectContaining({ to: expect.stringContaining('h01@example.com') }),
    );

    const enterpriseId = claimed.ok ? (claimed.body.enterpriseId ?? undefined) : undefined;
    if (enterpriseId === undefined) throw new Error('nothing is claimed');
    await as('h02').saveMe({});
    await as('h01').invitePerson({ enterpriseId, email: 'h02@example.com' });
    await as('h01').invitePerson({ enterpriseId, email: 'Bounce@simulator.amazonses.com' });
    expect(await stack.settled()).toEqual({ settled: true });
    const invitation = (await stack.mails()).find(({ to }) => to.includes('h02@example.com'));
    const [, token = ''] = /invitation#(\S+)/.exec(invitation?.text ?? '') ?? [];
    const memberships = [{ kind: 'enterprise', enterpriseId, manages: false }];
    expect(await as('h02').acceptInvitation({ token })).toMatchObject({ ok: true, body: { memberships } });
    expect(await as('h02').listPeople({ enterpriseId })).toMatchObject({ body: { items: [{}, {}] } });
  });

  test('hears of a mail that bounced, lists its address, and lets an administrator release it', async () => {
    const administrator = as('administrator-1');
    const bounced = { address: 'bounce@simulator.amazonses.com', reason: 'hardBounce' };
    await vi.waitFor(
      async () => {
        expect(await administrator.listSuppressions({})).toMatchObject({ body: { items: [bounced] } });
      },
      { timeout: 20_000, interval: 200 },
    );
    const listed = await administrator.listSuppressions({});
    const addressId = listed.ok ? listed.body.items[0]?.id : undefined;
    if (addressId === undefined) throw new Error('the address is listed');
    const reason = '本人来电，邮箱已恢复';
    expect(await administrator.releaseAddress({ addressId, reason })).toMatchObject({ ok: true });
    expect(await administrator.listSuppressions({})).toMatchObject({ body: { items: [] } });
    expect(await as('auditor').getSending({})).toMatchObject({ body: { paused: null } });
    expect(await administrator.resumeMails({ reason })).toMatchObject({ ok: false, status: 409 });
    expect(await as('auditor').listDirectoryChanges({ month: '2026-09' }, { limit: 1 })).toMatchObject({
      body: { items: [{ fact: { type: 'addressReleased', addressId } }] },
    });
  });

  test('pauses mails about policies at the third complaint, until an administrator resumes them', async () => {
    const editor = as('hub-policy-editor');
    const { items } = bodyOf(await editor.listUnitPolicies({ unitId: 'qz-hub', standing: 'draft' }));
    const policyId = items[0]?.id ?? '';
    const sendTo = async (email: string): Promise<void> => {
      await setEmail(stack, 'hub-policy-editor', email);
      expect(await editor.sendTestMail({ policyId })).toMatchObject({ ok: true });
      await stack.clock.move('+1m');
    };
    const sending = async () => bodyOf(await as('auditor').getSending({}));
    const until = async (expected: object): Promise<void> =>
      vi.waitFor(async () => expect(await sending()).toMatchObject(expected), {
        timeout: 20_000,
        interval: 200,
      });

    for (const complained of [1, 2, 3]) {
      await sendTo(`complaint+${complained}@simulator.amazonses.com`);
      await until({ latest: { complained } });
    }
    await until({ paused: { why: 'complaints', complained: 3 } });
    const arrived = async () => (await stack.mails()).filter(({ to }) => to.includes('editor@example.com'));
    await sendTo('editor@example.com');
    expect(await arrived()).toEqual([]);

    const reason = '演练结束';
    expect(await as('administrator-1').resumeMails({ reason })).toMatchObject({ ok: true, body: { reason } });
    await stack.clock.move('+1m');
    await vi.waitFor(async () => expect(await arrived()).toHaveLength(1), { timeout: 20_000, interval: 200 });
    await until({ paused: null, latest: { complained: 0 }, resumption: { reason } });
  }, 60_000);

  test('lets administrators make a unit, give it people, merge it and close another, by the rights of their function alone', async () => {
    const administrator = as('administrator-1');
    const unitOf = async (unitId: UnitId) => {
      const read = await administrator.getUnit({ unitId });
      return { unitId, ifMatch: read.ok ? (read.etag ?? '') : '' };
    };
    const [oldId, newId] = ['qz-example-old', 'qz-example-new'].map((id) => UnitId.parse(id));
    if (oldId === undefined || newId === undefined) throw new Error('two units are named');
    for (const id of [oldId, newId]) {
      const name = { zh: `示例${id}`, en: id };
      const created = await administrator.createUnit({
        id,
        name,
        level: 'department',
        parent: UnitId.parse('qz-hub'),
      });
      expect(created).toMatchObject({ ok: true, status: 201 });
    }
    await as('h03').saveMe({});
    const accountId = AccountId.parse('h03');
    const added = await administrator.addStaff({ unitId: oldId, accountId, roles: ['unitLead'] });
    expect(added).toMatchObject({ ok: true, body: { roles: ['unitLead'] } });
    const { ifMatch, unitId } = await unitOf(oldId);
    const merged = await administrator.mergeUnits({ unitId, into: newId }, { ifMatch });
    expect(merged).toMatchObject({ ok: true, body: { status: 'merged', mergedInto: newId } });
    expect(await as('h03').listUnitCases({ unitId: oldId })).toMatchObject({ ok: true });
    expect(await as('h03').getMe({})).toMatchObject({
      body: { memberships: [{ unitId: newId, covers: [oldId] }] },
    });
    const removed = await administrator.removeStaff({ unitId: newId, accountId });
    expect(removed).toMatchObject({ ok: true, body: { roles: [] } });
    const empty = await unitOf(newId);
    const closed = await administrator.closeUnit({ unitId: newId }, { ifMatch: empty.ifMatch });
    expect(closed).toMatchObject({ ok: true, body: { status: 'closed' } });
    expect(await as('auditor').listDirectoryChanges({ month: '2026-09' }, { limit: 1 })).toMatchObject({
      body: { items: [{ fact: { type: 'unitClosed', unitId: newId } }] },
    });
    expect(await stack.settled()).toEqual({ settled: true });
    const toldByMail = (await stack.mails()).filter(({ to }) => to.includes('h03@example.com'));
    expect(toldByMail).toHaveLength(3);
  });

  test.each([
    ['no token', {}],
    ['a token that nobody signed', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }],
  ])('%s is answered by the gateway', async (_what, headers) => {
    const answer = await fetch(`${stack.apiUrl}/me`, { headers });
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
  });

  test('a path that does not exist is answered by a problem', async () => {
    const nowhere = await fetch(`${stack.apiUrl}/nowhere`);
    expect(nowhere.status).toBe(404);
    expect(nowhere.headers.get('content-type')).toBe('application/problem+json');
  });

  test.each([
    ['local/token.ts', 'd01', 0, /^eyJ/],
    ['local/token.ts', 'nobody', 1, /there is no account nobody/],
    ['local/clock.ts', 'yesterday', 1, /\+3d/],
    ['local/clock.ts', '+1m', 0, /^2026-09-24T09:5/],
  ])('node %s %s answers on the command line', (script, argument, code, expected) => {
    const ran = spawnSync(process.execPath, [script, argument, '--dir', dir], { encoding: 'utf8' });
    expect(ran.status).toBe(code);
    expect(ran.stdout + ran.stderr).toMatch(expected);
  });

  test('a command line without a stack says so', () => {
    const nowhere = join(root, 'nowhere');
    const ran = spawnSync(process.execPath, ['local/token.ts', 'd01', '--dir', nowhere], {
      encoding: 'utf8',
    });
    expect([ran.status, ran.stderr]).toEqual([1, expect.stringContaining('npm start')]);
  });

  test('the clock moves forward and not back', async () => {
    expect(await stack.clock.move('2026-09-28T09:00+08:00')).toMatch(/^2026-09-28T01:00/);
    await expect(stack.clock.move('2026-09-27T09:00+08:00')).rejects.toThrow(/forward/);
  });

  test('a move has been swept when it answers: what fell due in between has happened', async () => {
    const own = await as('d01').listEnterpriseCases({ enterpriseId: 'D01' });
    if (!own.ok) throw new Error('the list is refused');
    const caseId = own.body.items[0]?.caseId ?? '';
    expect(await as('hub-clerk-1').getTimeline({ caseId })).toMatchObject({
      body: { items: [{ command: 'submit' }] },
    });
    await stack.clock.move('2026-09-28T12:30+08:00');
    expect(await as('hub-clerk-1').getTimeline({ caseId })).toMatchObject({
      body: {
        items: [
          { command: 'submit' },
          { command: 'tick', as: 'system', events: [{ type: 'firstStepMissed', missing: ['triage'] }] },
        ],
      },
    });
  });

  test('a second stack on the same data is refused, and the next one after SIGKILL finds the data', async () => {
    await expect(startStack({ dir })).rejects.toThrow(/did not start/);
    await stack.kill();
    await expect.poll(() => processesOn(dir), { timeout: 10_000 }).toEqual([]);
    stack = await startStack({ dir });
    const own = await as('d01').listEnterpriseCases({ enterpriseId: 'D01' });
    expect(own).toMatchObject({ ok: true, body: { items: [{ dueOn: '2026-09-29' }] } });
    expect(await stack.clock.now()).toMatch(/^2026-09-28T04:3/);
  });
});
