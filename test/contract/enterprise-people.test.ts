import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as contracts from '../../shared/http/contracts/people.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import {
  EnterprisePeopleView,
  InvitationListView,
  InvitationView,
} from '../../shared/http/views/people-view.ts';
import { InboxView } from '../../shared/http/views/inbox-view.ts';
import { beijing, enterpriseId } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn } from '../support/http-problems.ts';
import { lettersOf, tokenIn } from '../support/messages/letters.ts';
import { passOn } from '../support/messages/pass-on.ts';

const { writer, clerk, scienceLead } = citizens;
const at = beijing('2026-09-24 17:55');

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());
beforeEach(async () => passOn(city.engine));

let newcomers = 0;
const newcomer = async (): Promise<string> => {
  newcomers += 1;
  const id = `n${newcomers}`;
  await ask({ operation: 'saveMe', as: id, body: { name: `新${id}`, email: `${id}@example.com` } });
  return id;
};
type Request = TestRequest & { readonly operation: OperationId };
const inviting = (email: string, over: object = {}, as: string = writer): Request => ({
  operation: 'invitePerson',
  as,
  params: { enterpriseId },
  body: { email, ...over },
});
const accepting = (
  as: string,
  token: string,
  over: Omit<Partial<TestRequest>, 'operation'> = {},
): Request => ({
  operation: 'acceptInvitation',
  as,
  body: { token },
  at,
  ...over,
});
const about = (operation: OperationId, as: string, accountId: string, body?: object): Request => ({
  operation,
  as,
  params: { enterpriseId, accountId },
  ...(body !== undefined && { body }),
});
const leaving = (as: string): Request => ({ operation: 'leaveEnterprise', as, params: { enterpriseId } });
const letters = (as: string): Request => ({
  operation: 'listEnterpriseCases',
  as,
  params: { enterpriseId },
});
/** Invites, and gives what the mail carries. */
const invitedToken = async (over: object = {}): Promise<{ readonly token: string; readonly id: string }> => {
  const invited = await ask(inviting(`invited${(newcomers += 1)}@example.com`, over), 201);
  const [letter] = await lettersOf(city.engine, await passOn(city.engine), at);
  if (letter === undefined) throw new Error('no mail');
  return { token: tokenIn(letter), id: InvitationView.parse(invited.json()).id };
};
/** Somebody who has joined. */
const joined = async (over: object = {}): Promise<string> => {
  const as = await newcomer();
  await ask(accepting(as, (await invitedToken(over)).token));
  return as;
};
const people = async () =>
  EnterprisePeopleView.parse(
    (await ask({ operation: 'listPeople', as: writer, params: { enterpriseId } })).json(),
  ).items;

describe('an invitation', () => {
  test('reaches its address by mail, whose code makes a colleague with the next request', async () => {
    const invited = await ask(inviting('colleague@example.com'), 201);
    expect(invited.json()).toMatchObject({ email: 'colleague@example.com', manages: false, status: 'open' });
    const [letter] = await lettersOf(city.engine, await passOn(city.engine), at);
    expect(letter?.to).toEqual({ name: 'colleague@example.com', address: 'colleague@example.com' });
    expect(letter?.words.subject).toBe('晋江示例鞋材科技有限公司邀请您加入政企直通车');
    expect(letter?.words.text).toContain('2026年10月1日（星期四）17:50');

    const as = await newcomer();
    await ask(letters(as), 404);
    const token = letter === undefined ? '' : tokenIn(letter);
    expect((await ask(accepting(as, token))).json()).toMatchObject({
      id: as,
      memberships: [{ kind: 'enterprise', enterpriseId, manages: false }],
    });
    await ask(letters(as));
    expect(await people()).toContainEqual({ accountId: as, name: `新${as}`, manages: false });
    await passOn(city.engine);
    const inbox = InboxView.parse((await ask({ operation: 'listInbox', as: writer })).json());
    expect(inbox.items[0]).toMatchObject({ event: 'invitationAccepted', caseId: null });
  });

  test('is accepted once, by one of many at once', async () => {
    const { token } = await invitedToken();
    const rivals = await Promise.all(Array.from({ length: 4 }, newcomer));
    const answers = await Promise.all(rivals.map(async (as) => city.api.send(accepting(as, token))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status } of answers) expect([200, 409, 503]).toContain(status);
    expect(await problemIn(city.api, accepting(await newcomer(), token))).toBe('409 invitation-over');
  });

  test('accepted again with the same key is answered the same; its owner needs no other', async () => {
    const { token } = await invitedToken();
    const as = await newcomer();
    const request = accepting(as, token, { headers: { 'idempotency-key': 'accept-1' } });
    const first = await ask(request);
    expect((await ask(request)).text).toBe(first.text);
    const other = await invitedToken();
    expect(await problemIn(city.api, accepting(as, other.token))).toBe('409 already-a-member');
  });

  test('has a code for each time that its mail was tried, and all of them are good', async () => {
    await ask(inviting('twice@example.com'), 201);
    const mails = await passOn(city.engine);
    const [first] = await lettersOf(city.engine, mails, at);
    const [second] = await lettersOf(city.engine, mails, at);
    if (first === undefined || second === undefined) throw new Error('no mail');
    expect(tokenIn(first)).not.toBe(tokenIn(second));
    await ask(accepting(await newcomer(), tokenIn(first)));
    expect(await lettersOf(city.engine, mails, at)).toEqual([]);
  });

  test('does not exist for a wrong code, however near', async () => {
    const { token } = await invitedToken();
    const as = await newcomer();
    const [enterprise = '', id = '', secret = ''] = token.split('.');
    const flipped = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`;
    const wrong = [
      [enterprise, id, flipped],
      [enterprise, '01K5XQ5N8RC7D9F1H3K5M7P9Q1', secret],
      ['E99', id, secret],
    ];
    const answers = await Promise.all(
      wrong.map(async (parts) => city.api.send(accepting(as, parts.join('.'), { requestId: 'same' }))),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(await problemIn(city.api, accepting(as, 'nonsense'))).toBe('400 invalid-request');
    expect(await problemIn(city.api, accepting('nobody', token))).toBe('403 forbidden');
  });

  test('is over after a week, and when it is withdrawn, in its mail as well', async () => {
    const { token, id } = await invitedToken();
    const as = await newcomer();
    const late = accepting(as, token, { at: beijing('2026-10-01 17:50') });
    expect(await problemIn(city.api, late)).toBe('409 invitation-over');

    const withdrawing: Request = {
      operation: 'withdrawInvitation',
      as: writer,
      params: { enterpriseId, invitationId: id },
    };
    expect(await problemIn(city.api, { ...withdrawing, as: as })).toBe('404 not-found');
    expect((await ask(withdrawing)).json()).toMatchObject({ status: 'withdrawn' });
    expect(await problemIn(city.api, accepting(as, token))).toBe('409 invitation-over');
    expect(await problemIn(city.api, withdrawing)).toBe('409 invitation-over');
    const nowhere = { ...withdrawing, params: { enterpriseId, invitationId: '01K5XQ5N8RC7D9F1H3K5M7P9Q1' } };
    expect(await problemIn(city.api, nowhere)).toBe('404 not-found');
    const list = { operation: 'listInvitations', as: writer, params: { enterpriseId } } as const;
    const { items } = InvitationListView.parse((await ask(list)).json());
    expect(items.find((each) => each.id === id)).toMatchObject({ status: 'withdrawn' });
    expect(JSON.stringify(items)).not.toContain(token.split('.')[2]);
  });

  test('is a manager’s to give, to an address that has none', async () => {
    const colleague = await joined();
    await ask(inviting('open@example.com'), 201);
    expect(await problemIn(city.api, inviting('OPEN@example.com'))).toBe('409 already-invited');
    expect(await problemIn(city.api, inviting('x@example.com', {}, colleague))).toBe('403 forbidden');
    expect(await problemIn(city.api, inviting('x@example.com', {}, scienceLead))).toBe('404 not-found');
    expect(await problemIn(city.api, inviting('x@example.com', {}, clerk))).toBe('404 not-found');
    expect(await problemIn(city.api, inviting('nobody'))).toBe('400 invalid-request');
    const list = { operation: 'listInvitations', params: { enterpriseId } } as const;
    expect(await problemIn(city.api, { ...list, as: colleague })).toBe('403 forbidden');
    expect(await problemIn(city.api, { ...list, as: clerk })).toBe('404 not-found');
  });
});

describe('the people of an enterprise', () => {
  test('are removed by a manager, and told; from their next request on they may nothing for it', async () => {
    const as = await joined();
    await ask(letters(as));
    await ask(about('removePerson', writer, as));
    await ask(letters(as), 404);
    await ask({ operation: 'listPeople', as, params: { enterpriseId } }, 404);
    expect((await people()).map(({ accountId }) => accountId)).not.toContain(as);
    const [letter] = await lettersOf(city.engine, await passOn(city.engine), at);
    expect(letter).toMatchObject({
      to: { address: `${as}@example.com` },
      words: { subject: '您不再代表晋江示例鞋材科技有限公司' },
    });
    expect(await problemIn(city.api, about('removePerson', writer, as))).toBe('404 not-found');
  });

  test('are not removed by colleagues or strangers, nor by themselves', async () => {
    const [as, other] = [await joined(), await joined()];
    expect(await problemIn(city.api, about('removePerson', as, other))).toBe('403 forbidden');
    expect(await problemIn(city.api, about('removePerson', clerk, other))).toBe('404 not-found');
    expect(await problemIn(city.api, about('removePerson', writer, writer))).toBe('409 removes-themselves');
  });

  test('leave by themselves, but for the last manager; another can be made one first', async () => {
    const [as, other] = [await joined(), await joined()];
    expect((await ask(leaving(other))).json()).toMatchObject({ id: other, memberships: [] });
    expect(await problemIn(city.api, leaving(other))).toBe('404 not-found');
    expect(await problemIn(city.api, leaving(writer))).toBe('409 last-manager');
    const demoted = about('changeManager', writer, writer, { manages: false });
    expect(await problemIn(city.api, demoted)).toBe('409 last-manager');

    const promoted = about('changeManager', writer, as, { manages: true });
    expect((await ask(promoted)).json()).toMatchObject({ accountId: as, manages: true });
    expect((await ask(promoted)).json()).toMatchObject({ manages: true });
    expect(await problemIn(city.api, { ...promoted, as: other })).toBe('404 not-found');
    await ask(inviting(`by-${as}@example.com`, {}, as), 201);
    await ask(about('changeManager', as, as, { manages: false }));
    expect(await problemIn(city.api, inviting('late@example.com', {}, as))).toBe('403 forbidden');
  });

  test('keep a manager though two of them leave at once', async () => {
    const [one, two] = [await joined({ manages: true }), await joined({ manages: true })];
    await ask(about('changeManager', one, writer, { manages: false }));
    const answers = await Promise.all([one, two].map(async (as) => city.api.send(leaving(as))));
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    const managers = (await people()).filter(({ manages }) => manages);
    expect(managers).toHaveLength(1);
    await ask(about('changeManager', managers[0]?.accountId ?? '', writer, { manages: true }));
  });

  test('do not remove each other at once: one is left', async () => {
    const [one, two] = [await joined({ manages: true }), await joined({ manages: true })];
    const answers = await Promise.all([
      city.api.send(about('removePerson', one, two)),
      city.api.send(about('removePerson', two, one)),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });
});

test('every operation of these contracts has answered as it promises', () => {
  expect([...city.answered]).toEqual(expect.arrayContaining(Object.keys(contracts)));
});
