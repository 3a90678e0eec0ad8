import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { InboxView } from '../../../shared/http/views/inbox-view.ts';
import { ClaimView } from '../../../shared/http/views/enterprise-view.ts';
import { citizens } from '../../support/city.ts';
import { cityApi, type CityApi } from '../../support/city-api.ts';
import { passOn } from '../../support/messages/pass-on.ts';

const { clerk, supervisor, scienceLead } = citizens;
const creditCode = '913505210000041A1K';
const body = {
  creditCode,
  name: '惠安示例石材有限公司',
  county: '350521',
  industry: '3032',
  registerType: 'enterprise',
};

let city: CityApi;
const ask: CityApi['ask'] = async (...request) => city.ask(...request);
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());
beforeEach(async () => {
  for (const as of ['n1', 'n2'])
    await ask({ operation: 'saveMe', as, body: { name: '新示一', email: 'n1@example.com' } });
  await passOn(city.engine);
});

const inboxOf = async (as: string) =>
  InboxView.parse((await ask({ operation: 'listInbox', as })).json()).items;
const claim = async (as: string, claims = {}): Promise<ClaimView> =>
  ClaimView.parse((await ask({ operation: 'claimEnterprise', as, body, claims }, 201)).json());

test('a claim is told to the hub, its end to who made it, each once, and only that by mail', async () => {
  const { id } = await claim('n1');
  expect(await passOn(city.engine)).toEqual([]);
  for (const as of [clerk, supervisor]) {
    const [news, ...more] = await inboxOf(as);
    expect(news).toMatchObject({ event: 'claimFiled', caseId: null, title: `企业认领待核实：${body.name}` });
    expect(more).toEqual([]);
  }
  expect(await inboxOf(scienceLead)).toEqual([]);

  const decision = { params: { claimId: id }, body: { reason: '授权书与营业执照不一致。' } };
  await ask({ operation: 'rejectClaim', as: clerk, ...decision });
  const queued = await passOn(city.engine);
  const [news] = await inboxOf('n1');
  expect(news).toMatchObject({ event: 'claimRejected', title: `您对${body.name}的认领未通过` });
  expect(news?.body.at(-1)).toBe('未通过的理由：授权书与营业执照不一致。');
  expect(queued).toHaveLength(1);
  const mails = await Promise.all(
    queued.map(async (mailId) => dynamoMailStore(city.engine.table).mail(mailId)),
  );
  expect(mails).toMatchObject([
    { accountId: 'n1', matter: { kind: 'directory', notice: { event: 'claimRejected' } } },
  ]);
  expect(await passOn(city.engine)).toEqual([]);
});

test('what the login has proved is told to who claimed, in the language asked for', async () => {
  await claim('n2', { credit_code: creditCode });
  expect(await passOn(city.engine)).toHaveLength(1);
  const inEnglish = await ask({ operation: 'listInbox', as: 'n2', headers: { 'accept-language': 'en' } });
  const [news] = InboxView.parse(inEnglish.json()).items;
  expect(news).toMatchObject({ event: 'enterpriseClaimed', title: `You have claimed ${body.name}` });
  await ask({ operation: 'markRead', as: 'n2', params: { itemId: news?.id ?? '' } });
});
