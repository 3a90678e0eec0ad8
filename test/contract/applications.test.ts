import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProgrammeId } from '../../shared/domain/policy/policy.ts';
import { ApplicationListView } from '../../shared/http/views/application-view.ts';
import { beijing, enterpriseId, policyRef } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn } from '../support/http-problems.ts';
import { cast, settleCast } from '../support/permissions/cast.ts';
import { havePolicy, policyContent } from '../support/published-policy.ts';

const { writer } = citizens;
const { policyId } = policyRef;

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
  await settleCast(city.engine);
  const content = policyContent();
  const [award] = content.programmes;
  if (award === undefined) throw new Error('the policy has no programme');

  await havePolicy(city.engine.table, policyId, {
    ...content,
    programmes: [award, { ...award, id: ProgrammeId.parse('paid-at-once'), delivery: 'noApplication' }],
  });
});
afterAll(async () => city.engine.stop());

const said = (state: string, over: object = {}, as: string = writer) => ({
  operation: 'stateApplication' as const,
  as,
  params: { enterpriseId },
  body: { policyId, programmeId: 'talent-award', state, ...over },
});
const listed = async (as: string) =>
  ApplicationListView.parse(
    (await city.ask({ operation: 'listApplications', as, params: { enterpriseId } })).json(),
  ).items;

test('the last word of anybody of the enterprise holds', async () => {
  await city.ask({ ...said('interested'), at: beijing('2026-09-28 09:00') });
  await city.ask({ ...said('submitted', {}, cast.colleague.id), at: beijing('2026-09-29 09:00') });
  expect(await listed(writer)).toEqual([
    {
      enterpriseId,
      policyId,
      programmeId: 'talent-award',
      state: 'submitted',
      by: cast.colleague.id,
      at: beijing('2026-09-29 09:00'),
    },
  ]);
});

test('a repetition gets the first answer and changes nothing; its key takes nothing else', async () => {
  const headers = { 'idempotency-key': 'said-once' };
  const first = await city.ask({ ...said('declined'), headers, at: beijing('2026-09-30 09:00') });
  await city.ask({ ...said('preparing'), at: beijing('2026-09-30 10:00') });
  const again = await city.ask({ ...said('declined'), headers, at: beijing('2026-09-30 11:00') });
  expect(again.text).toBe(first.text);
  expect(await listed(writer)).toMatchObject([{ state: 'preparing' }]);
  expect(await problemIn(city.api, { ...said('interested'), headers })).toBe('422 key-reused');
});

test.each<[what: string, over: object, problem: string]>([
  ['a policy that there is not', { policyId: '01K5XP00000000000000000099' }, '422 policy-unknown'],
  ['a programme that the policy has not', { programmeId: 'housing' }, '422 programme-unknown'],
  ['what is paid without being asked for', { programmeId: 'paid-at-once' }, '422 programme-unknown'],
  ['a state that there is not', { state: 'granted' }, '400 invalid-request'],
])('refused is %s', async (_, over, problem) => {
  expect(await problemIn(city.api, said('interested', over))).toBe(problem);
});
