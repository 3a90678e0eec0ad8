import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subscriptionKey } from '../../shared/adapters/dynamo/audience-keys.ts';
import { dynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import { dynamoSubscriptions } from '../../shared/adapters/dynamo/enterprise-subscriptions.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { Subscription } from '../../shared/domain/policy/subscription.ts';
import { smartFrequencyOf } from '../../shared/domain/policy/people-mailed.ts';
import { enterpriseId, people, rules } from '../support/case-world.ts';
import { type CityApi, cityApi } from '../support/city-api.ts';
import { linkKey, tokenFor } from '../support/mailing/signed-link.ts';
import { type SecretServer, startSecretServer } from '../support/secret-server.ts';

let city: CityApi;
let secrets: SecretServer;
beforeAll(async () => {
  secrets = await startSecretServer();
  secrets.box.put(linkKey.name, linkKey.value);
  city = await cityApi(rules.city, undefined, secrets.endpoint);
});
afterAll(async () => {
  await city.engine.stop();
  await secrets.stop();
});

const accountId = AccountId.parse(people.writer);
const smart = { accountId, source: { kind: 'smart', enterpriseId } } as const;
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const oneClick = 'List-Unsubscribe=One-Click';

const frequency = async () => {
  const account = await dynamoDirectory(city.engine.table).account(accountId);
  return account && smartFrequencyOf(account, enterpriseId);
};
const look = async (token: string) => city.api.send({ operation: 'showUnsubscribePage', params: { token } });
const click = async (token: string, body: string | undefined = oneClick) =>
  city.api.send({ operation: 'unsubscribe', params: { token }, headers: form, body });

const subscribed = async (n: number, over: object = {}): Promise<Subscription> => {
  const subscription = Subscription.parse({
    id: `01K5S0${String(n).padStart(20, '0')}`,
    enterpriseId,
    accountId,
    topics: ['人才'],
    industries: [],
    regions: [],
    departments: [],
    frequency: 'daily',
    ...over,
  });
  const key = subscriptionKey.keyOf({ enterpriseId, subscriptionId: subscription.id });
  const Item = { ...key, entity: 'subscription', ...subscription };
  await city.engine.table.client.send(new PutCommand({ TableName: city.engine.table.name, Item }));
  return subscription;
};
const frequencies = async () =>
  (await dynamoSubscriptions(city.engine.table).subscriptionsOf(enterpriseId)).map((each) => each.frequency);

describe('a link that ends mails', () => {
  test('shows a page that asks, loads nothing and changes nothing, however often it is looked at', async () => {
    const pages = [
      await look(tokenFor(smart)),
      await look(tokenFor(smart)),
      await click(tokenFor(smart), 'x=1'),
    ];
    for (const { status, headers, text } of pages) {
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['cache-control']).toBe('no-store');
      expect(text).toContain('<form method="post">');
      expect(text).not.toMatch(/<script|src=|href=/);
    }
    expect(await frequency()).toBe('atOnce');
  });

  test('ends them by one POST without a login, and by a second one no more', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const { status, text } = await click(tokenFor(smart));
      expect(status).toBe(200);
      expect(text).toContain('已退订');
      expect(await frequency()).toBe('never');
    }
  });

  test('takes what mail programs send as a form of parts, too', async () => {
    const subscription = await subscribed(1);
    const source = { kind: 'subscription', enterpriseId, subscriptionId: subscription.id } as const;
    const body =
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    expect((await click(tokenFor({ accountId, source }), body)).status).toBe(200);
    expect(await frequencies()).toEqual(['never']);
  });

  test('of all mails ends each of the person, and of nobody else', async () => {
    await subscribed(1);
    await subscribed(2, { frequency: 'weekly' });
    await subscribed(3, { accountId: 'somebody-else' });
    expect((await click(tokenFor({ accountId, source: { kind: 'all' } }))).status).toBe(200);
    expect(await frequencies()).toEqual(['never', 'never', 'daily']);
  });

  test('that nobody here has signed is not valid', async () => {
    const [text, mac] = [`${accountId}.all`, tokenFor(smart).split('.').at(-1)];
    for (const forged of [`${text}.${mac}`, `${text}.`, text, 'x', '..']) {
      expect([forged, (await look(forged)).status, (await click(forged)).status]).toEqual([forged, 404, 404]);
    }
  });
});
