import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoSending, dynamoSendingControl } from '../../shared/adapters/dynamo/sending-store.ts';
import { dynamoAddresses } from '../../shared/adapters/dynamo/address-store.ts';
import { suppressionOf } from '../../shared/domain/mailing/address-standing.ts';
import { DirectoryChangeListView } from '../../shared/http/views/directory-change-view.ts';
import { SendingView, SuppressionListView } from '../../shared/http/views/mail-view.ts';
import { TraceListView } from '../../shared/http/views/trace-view.ts';
import { nextCursorIn } from '../../shared/http/paging.ts';
import { beijing } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn } from '../support/http-problems.ts';
import { sendingRequests } from '../support/permissions/sending-requests.ts';

const { administrator, auditor, otherAdministrator } = citizens;
const reason = '导入的旧邮箱已停用，名单已核对。';

let city: CityApi;
let requests: ReturnType<typeof sendingRequests>;
beforeAll(async () => {
  city = await cityApi();
  requests = sendingRequests(city);
});
afterAll(async () => city.engine.stop());

const sendingNow = async () =>
  SendingView.parse((await city.ask({ operation: 'getSending', as: auditor })).json());
const changes = async () => {
  const request = { operation: 'listDirectoryChanges', as: auditor, params: { month: '2026-09' } } as const;
  return DirectoryChangeListView.parse((await city.ask(request)).json()).items;
};

describe('suppressed addresses', () => {
  test('are listed by page, the latest first, and who reads them is on record', async () => {
    for (const name of ['a', 'b', 'c']) await requests.suppress(`${name}@example.com`);
    const at = beijing('2026-09-28 10:00');
    const list = { operation: 'listSuppressions', as: administrator, at } as const;
    const first = await city.ask({ ...list, query: { limit: '2' } });
    const cursor = nextCursorIn(first.headers['link'] ?? null);
    if (cursor === undefined) throw new Error('there is another page');
    const rest = await city.ask({ ...list, query: { limit: '2', cursor } });
    const items = [first, rest].flatMap((page) => SuppressionListView.parse(page.json()).items);
    expect(items.map(({ address }) => address).toSorted()).toEqual([
      'a@example.com',
      'b@example.com',
      'c@example.com',
    ]);
    expect(items[0]).toMatchObject({ reason: 'hardBounce', since: beijing('2026-09-23 09:00') });

    const params = { accountId: administrator };
    const traced = await city.ask({ operation: 'listAccountTraces', as: auditor, params });
    expect(TraceListView.parse(traced.json()).items).toContainEqual({
      accountId: administrator,
      at,
      read: 'suppressions',
    });
  });

  test('are released with a reason that stays with the address, once, and on record without the address', async () => {
    const addressId = await requests.suppress('Back@example.com');
    const release = {
      operation: 'releaseAddress',
      as: administrator,
      params: { addressId },
      body: { reason },
      headers: { 'idempotency-key': 'release-1' },
      at: beijing('2026-09-28 11:00'),
    } as const;
    const answer = await city.ask(release);
    expect(answer.json()).toEqual({ id: addressId, releasedAt: beijing('2026-09-28 11:00') });
    expect((await city.ask(release)).json()).toEqual(answer.json());
    const standing = await dynamoAddresses(city.engine.table).standingOf('back@example.com');
    expect(suppressionOf(standing)).toBeUndefined();
    expect(standing.released).toEqual({ at: beijing('2026-09-28 11:00'), by: administrator, reason });

    const again = { ...release, headers: { 'idempotency-key': 'release-2' } };
    expect(await problemIn(city.api, again)).toBe('404 not-found');
    const record = (await changes()).filter(({ fact }) => fact.type === 'addressReleased');
    expect(record).toMatchObject([{ by: administrator, fact: { addressId } }]);
    expect(JSON.stringify(record)).not.toContain('example.com');
  });

  test('that nobody knows are not found, and one that is no id is refused', async () => {
    const request = { operation: 'releaseAddress', as: administrator, body: { reason } } as const;
    const unknown = { ...request, params: { addressId: 'f'.repeat(64) } };
    expect(await problemIn(city.api, unknown)).toBe('404 not-found');
    const address = { ...request, params: { addressId: 'a@example.com' } };
    expect(await problemIn(city.api, address)).toBe('400 invalid-request');
  });
});

describe('sending', () => {
  test('is seen with what pauses it, before anything was sent', async () => {
    expect(await sendingNow()).toEqual({
      paused: null,
      latest: { turns: 0, bounced: 0, complained: 0 },
      pausesAt: { bounced: 100, complained: 3 },
      resumption: null,
    });
  });

  test('is resumed by an administrator, once, while mails of cases go on', async () => {
    const { table } = city.engine;
    const pace = { nowMillis: () => Date.parse(beijing('2026-09-28 09:20')) };
    const sending = dynamoSending(table, pace, 14);
    await sending.take('policies', 1);
    const pause = { at: beijing('2026-09-28 09:20'), why: 'bounces', bounced: 120, complained: 1 } as const;
    await requests.pause(pause);
    expect(await sendingNow()).toMatchObject({ paused: pause, latest: { turns: 1 } });
    await sending.take('cases', 1);

    const resume = {
      operation: 'resumeMails',
      as: otherAdministrator,
      body: { reason },
      headers: { 'idempotency-key': 'resume-1' },
      at: beijing('2026-09-28 11:00'),
    } as const;
    const resumption = { at: beijing('2026-09-28 11:00'), by: otherAdministrator, reason, pause };
    expect((await city.ask(resume)).json()).toEqual(resumption);
    expect((await city.ask(resume)).json()).toEqual(resumption);
    expect(await sendingNow()).toMatchObject({
      paused: null,
      latest: { turns: 0, bounced: 0, complained: 0 },
      resumption,
    });
    expect(await dynamoSendingControl(table).state()).toMatchObject({ sequence: 100, countedFrom: 100 });

    const again = { ...resume, headers: { 'idempotency-key': 'resume-2' } };
    expect(await problemIn(city.api, again)).toBe('409 mails-not-paused');
    expect((await changes()).map(({ fact }) => fact)).toContainEqual({ type: 'mailsResumed' });
  });
});
