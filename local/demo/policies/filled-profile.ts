import { expectSame, succeeded } from '../differs.ts';
import { toldScene } from '../narrate.ts';
import { type Playing, waitUntil } from '../playing.ts';
import { mailsBySubject, policyMailsTo } from './policy-mails.ts';
import { idOf, type PolicyIds } from './publish.ts';

const filledAt = '2026-12-21T09:00+08:00';
const enterpriseId = 'D02';

const profile = {
  industry: '3985',
  region: { county: '350502', zone: null },
  registerType: 'enterprise',
  employees: 120,
  revenueWan: 5600,
  assetsWan: 4200,
  qualifications: [{ tag: 'HIGH_TECH', issuedOn: '2025-12-01', expiresOn: null }],
} as const;

/** Of what is for it once it is known; P01 as it was amended. */
const matched = ['P01', 'P02', 'P10'];

/** An enterprise of which no more was known than its claim says fills in its profile, and what is for it comes at once. */
export async function fillInProfile(playing: Playing, step: number, policyIds: PolicyIds): Promise<string> {
  const { stack, cast } = playing;
  await waitUntil(stack, filledAt);
  const { api, name } = await cast.person('d02');
  const policyId = idOf(policyIds, 'P02');
  const why = async () => succeeded('why P02', await api.explainPolicy({ enterpriseId, policyId })).body;
  const { explanation } = await why();
  expectSame('what P02 is to D02 before', explanation.result, 'unknown');
  const { etag: ifMatch = '' } = succeeded('its profile', await api.getProfile({ enterpriseId }));
  succeeded('filling it in', await api.saveProfile({ enterpriseId, ...profile }, { ifMatch }));
  expectSame('what P02 is to D02 now', (await why()).explanation.result, 'met');
  await stack.settled();
  const { items } = succeeded('its workbench', await api.listPushes({ enterpriseId })).body;
  expectSame(
    'what is in its workbench',
    items.map((push) => push.policyId).toSorted(),
    matched.map((sample) => idOf(policyIds, sample)),
  );
  const mails = await policyMailsTo(playing, 'what came late', filledAt, ['d02', 'd02', 'd02']);
  return toldScene(step, filledAt, 'D02 fills in its profile', [
    `before: ${explanation.summary}`,
    ...explanation.lines.map((line) => `  ${line}`),
    `POST /enterprises/${enterpriseId}/profile by d02 (${name}): ${matched.join(', ')} are in its workbench within a minute`,
    ...mailsBySubject(mails),
  ]);
}
