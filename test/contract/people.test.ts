import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InboxView } from '../../shared/http/views/inbox-view.ts';
import { beijing, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { noticeInItem } from '../support/messages/notice-in.ts';

const { writer, clerk, scienceLead, scienceHandler, talentLead } = citizens;
const { science } = units;

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
const begin: CityApi['begin'] = async (over) => city.begin(over);

beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

describe('the directory', () => {
  test('tells people who they are', async () => {
    const me = await ask({ operation: 'getMe', as: scienceLead });
    expect(me.json()).toMatchObject({
      id: scienceLead,
      memberships: [{ unitId: science.id, roles: ['unitLead'] }],
    });
    await ask({ operation: 'getMe', as: 'stranger' }, 403);
  });

  test('shows units to everybody with an account', async () => {
    expect((await ask({ operation: 'getUnit', as: writer, params: { unitId: science.id } })).json()).toEqual(
      science,
    );
    await ask({ operation: 'getUnit', as: writer, params: { unitId: 'nowhere' } }, 404);
    await ask({ operation: 'getUnit', as: 'stranger', params: { unitId: science.id } }, 403);
    await ask({ operation: 'listUnitsBelow', as: writer, params: { unitId: 'nowhere' } }, 404);
  });

  test('shows the people of a unit to its lead and the hub, without their addresses', async () => {
    const staff = await ask({ operation: 'listStaff', as: scienceLead, params: { unitId: science.id } });
    expect(staff.json()).toEqual({
      items: [
        { accountId: scienceHandler, name: expect.any(String), roles: ['unitHandler'] },
        { accountId: scienceLead, name: expect.any(String), roles: ['unitLead'] },
      ],
    });
    expect(staff.text).not.toContain('@');
    await ask({ operation: 'listStaff', as: clerk, params: { unitId: science.id } });
    for (const as of [talentLead, scienceHandler, writer, 'stranger']) {
      await ask({ operation: 'listStaff', as, params: { unitId: science.id } }, 403);
    }
    await ask({ operation: 'listStaff', as: clerk, params: { unitId: 'nowhere' } }, 404);
  });
});

describe('the inbox', () => {
  test('is told in the language asked for, and remembers the first reading', async () => {
    const item = await city.tellWriter(await begin());
    const inChinese = await ask({ operation: 'listInbox', as: writer });
    const inEnglish = await ask({ operation: 'listInbox', as: writer, headers: { 'accept-language': 'en' } });
    expect(inChinese.headers['content-language']).toBe('zh-CN');
    expect(inEnglish.headers['content-language']).toBe('en');
    const [zh] = InboxView.parse(inChinese.json()).items;
    const [en] = InboxView.parse(inEnglish.json()).items;
    expect(zh).toMatchObject({
      id: item.id,
      caseId: noticeInItem(item).caseId,
      event: 'accepted',
      readAt: null,
    });
    expect(zh?.title).toMatch(/\p{Script=Han}/u);
    expect(en?.title).not.toMatch(/\p{Script=Han}/u);

    const read = (as: string, at: string, status = 200) =>
      ask({ operation: 'markRead', as, params: { itemId: item.id }, at: beijing(at) }, status);
    expect((await read(writer, '2026-09-28 10:00')).json()).toMatchObject({
      readAt: beijing('2026-09-28 10:00'),
    });
    expect((await read(writer, '2026-09-29 10:00')).json()).toMatchObject({
      readAt: beijing('2026-09-28 10:00'),
    });
    await read(clerk, '2026-09-28 10:00', 404);
  });
});
