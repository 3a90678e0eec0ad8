import { Differs, expectSame, succeeded } from '../differs.ts';
import { toldScene } from '../narrate.ts';
import { type Playing, waitUntil } from '../playing.ts';
import type { Api } from '../send-command.ts';
import { mailsBySubject, policyMailsTo } from './policy-mails.ts';
import { idOf, type PolicyIds } from './publish.ts';

const filledAt = '2026-12-21T09:00+08:00';

const profile = {
  employees: 46,
  revenueWan: 2850,
  assetsWan: 1900,
  foundedOn: '2018-03-12',
  qualifications: [{ tag: 'ABOVE_SCALE_INDUSTRY', issuedOn: '2025-01-01', expiresOn: null }],
} as const;

/** What is for it once that is known; P01 as it was amended. */
const matched = ['P01', 'P10'];

/** The enterprise that was claimed, and of which no more is known than its claim says, fills in its profile. */
export async function fillInProfile(playing: Playing, step: number, policyIds: PolicyIds): Promise<string> {
  const { stack, cast } = playing;
  await waitUntil(stack, filledAt);
  const { api, name } = await cast.person('h01');
  const enterpriseId = await enterpriseOf(api);
  const policyId = idOf(policyIds, 'P01');
  const why = async () => succeeded('why P01', await api.explainPolicy({ enterpriseId, policyId })).body;
  const { explanation } = await why();
  expectSame('what P01 is to it before', explanation.result, 'unknown');
  const { etag: ifMatch = '' } = succeeded('its profile', await api.getProfile({ enterpriseId }));
  succeeded('filling it in', await api.saveProfile({ enterpriseId, ...profile }, { ifMatch }));
  expectSame('what P01 is to it now', (await why()).explanation.result, 'met');
  await stack.settled();
  const { items } = succeeded('its workbench', await api.listPushes({ enterpriseId })).body;
  expectSame(
    'what is in its workbench',
    items.map((push) => push.policyId).toSorted(),
    matched.map((sample) => idOf(policyIds, sample)),
  );
  const mails = await policyMailsTo(playing, 'what came', filledAt, ['h01', 'h01', 'h02', 'h02']);
  return toldScene(step, filledAt, 'It fills in its profile', [
    `before: ${explanation.summary}`,
    ...explanation.lines.map((line) => `  ${line}`),
    `POST /enterprises/${enterpriseId}/profile by h01 (${name}): ${matched.join(' and ')} are in its workbench within a minute`,
    ...mailsBySubject(mails),
  ]);
}

async function enterpriseOf(api: Api): Promise<string> {
  const { memberships } = succeeded('who h01 is', await api.getMe({})).body;
  const [first] = memberships;
  if (first?.kind !== 'enterprise') throw new Differs('h01 acts for no enterprise');
  return first.enterpriseId;
}
