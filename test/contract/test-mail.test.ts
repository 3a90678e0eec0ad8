import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoPolicyMails } from '../../shared/adapters/dynamo/policy-mails.ts';
import { testMailsPerHour } from '../../shared/domain/mailing/test-mail.ts';
import { PolicyCardView } from '../../shared/http/views/policy-view.ts';
import { beijing, units } from '../support/case-world.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';
import { cast } from '../support/permissions/cast.ts';
import { policyInput } from '../support/policies.ts';

const editor = cast.holderEditor.id;
const issuers = [{ name: '劳动部门', unitId: units.countyLabour.id }];
const at = beijing('2026-09-24 17:50');

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
  await dynamoDirectoryWriter(city.engine.table).putAccount(cast.holderEditor);
});
afterAll(async () => city.engine.stop());

async function drafted() {
  const body = { ...policyInput, issuers };
  const answer = await city.ask({ operation: 'draftPolicy', as: editor, body }, 201);
  const { id: policyId } = PolicyCardView.parse(answer.json());
  const asking = (key: string) =>
    ({
      operation: 'sendTestMail',
      as: editor,
      params: { policyId },
      body: {},
      headers: { 'idempotency-key': key },
      at,
    }) as const;
  const planned = async () => {
    const page = { limit: 100, after: undefined };
    return (await dynamoPolicyMails(city.engine.table).mailsOf({ policyId, version: 1 }, page)).items;
  };
  return { policyId, asking, planned };
}

test('a test mail of a draft is planned for whoever asks, once for each request', async () => {
  const { policyId, asking, planned } = await drafted();
  const first = await city.ask(asking('once'));
  expect(first.json()).toEqual({ policyId, version: null, at });
  const again = await city.ask({ ...asking('once'), at: beijing('2026-09-24 18:20') });
  expect(again.json()).toEqual(first.json());
  expect(await planned()).toMatchObject([
    {
      accountId: editor,
      occasion: { kind: 'test' },
      frequency: 'atOnce',
      heldUntil: at,
      closesOn: '2026-09-24',
      delivery: { state: 'pending' },
    },
  ]);
  const another = await drafted();
  expect(await problemIn(city.api, another.asking('once'))).toBe('422 key-reused');
});

test('so many an hour are sent of a policy, and then the next hour is to be awaited', async () => {
  const { asking, planned } = await drafted();
  for (let n = 0; n < testMailsPerHour; n += 1) await city.ask(asking(`hour-${n}`));
  const refused = await problemOf(city.api, asking('one-more'));
  expect(refused).toMatchObject({ status: 429, type: '/problems/too-many-test-mails' });
  expect(refused.answer.headers['retry-after']).toBe(String(10 * 60));
  await city.ask({ ...asking('one-more'), at: beijing('2026-09-24 18:00') });
  expect(await planned()).toHaveLength(testMailsPerHour + 1);
});
