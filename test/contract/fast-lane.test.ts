import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PolicyId } from '../../shared/domain/policy/policy.ts';
import { CaseCardView } from '../../shared/http/views/case-card-view.ts';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { TimelineView } from '../../shared/http/views/timeline-view.ts';
import { enterpriseId, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn } from '../support/http-problems.ts';
import { cast, settleCast } from '../support/permissions/cast.ts';
import { havePolicy, policyContent } from '../support/published-policy.ts';

const { hub, science, station } = units;
const { clerk, supervisor, writer, scienceLead, scienceHandler, talentLead } = citizens;

const ofScience = PolicyId.parse('01K5XP00000000000000000001');
const ofNobodyHere = PolicyId.parse('01K5XP00000000000000000002');
const onlyDrafted = PolicyId.parse('01K5XP00000000000000000003');

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
  await settleCast(city.engine);
  const { table } = city.engine;
  await havePolicy(table, ofScience, policyContent());
  await havePolicy(
    table,
    ofNobodyHere,
    policyContent({ issuers: [{ name: '福建省科学技术厅', unitId: null }] }),
  );
  await havePolicy(table, onlyDrafted, policyContent(), false);
});
afterAll(async () => city.engine.stop());

describe('a consultation that names a policy', () => {
  test('is with the unit that issued it at once, which handles it as any other', async () => {
    const asked = await city.begin({ policyId: ofScience });
    expect(asked.submitted.json()).toMatchObject({
      status: 'dispatched',
      holder: science.id,
      kind: 'consultation',
    });
    const seen = CaseView.parse((await asked.read('getCase', scienceLead)).json());
    expect(seen).toMatchObject({ policy: { policyId: ofScience, version: 1 }, limitDays: 2 });
    expect(seen.commandsOpenToMe).toEqual(expect.arrayContaining(['accept', 'return']));

    await asked.command('designateHandler', scienceLead, { handler: scienceHandler });
    await asked.command('logContact', scienceHandler, {
      contactedAt: '2026-09-28T00:30:00.000Z',
      means: 'telephone',
      person: '陈示一',
      outcome: '已说明申报对象。',
    });
    await asked.command('draftAnswer', scienceHandler, { text: '您好！本措施适用于……' });
    const answered = await asked.command('releaseAnswer', scienceLead, {});
    expect(answered.status).toBe('answered');
  });

  test('shows in its timeline one entry: handed in by the enterprise, sent on by the system', async () => {
    const asked = await city.begin({ policyId: ofScience });
    for (const as of [writer, scienceLead, clerk]) {
      const { items } = TimelineView.parse((await asked.read('getTimeline', as)).json());
      expect(items).toMatchObject([
        {
          command: 'submit',
          as: 'enterprise',
          events: [
            { type: 'submitted', policy: { policyId: ofScience, version: 1, title: policyContent().title } },
            { type: 'dispatched', from: hub.id, to: science.id, fastLane: true },
          ],
        },
      ]);
    }
    // Of departments that it does not lie with it is none of their business.
    await city.ask({ operation: 'getCase', as: talentLead, params: { caseId: asked.caseId } }, 404);
  });

  test('can be taken back by the hub and be given back by the unit, and then goes the usual way', async () => {
    const recalled = await city.begin({ policyId: ofScience });
    const back = await recalled.command('recallCase', clerk, { reason: '属其他单位职责。' });
    expect(back).toMatchObject({ status: 'received', holder: hub.id });
    expect((await recalled.command('dispatchCase', clerk, { lead: units.talent.id })).holder).toBe('talent');

    const returned = await city.begin({ policyId: ofScience });
    const given = await returned.command(
      'returnCase',
      scienceLead,
      { reason: '非本单位政策。' },
      '2026-09-25 09:00',
    );
    expect(given).toMatchObject({ status: 'received', holder: hub.id });
    await returned.command('dispatchCase', supervisor, { lead: units.talent.id });
  });

  test('stays at the hub where the authority has no unit here, which the case says', async () => {
    const asked = await city.begin({ policyId: ofNobodyHere });
    expect(asked.submitted.json()).toMatchObject({ status: 'received', holder: hub.id });
    const { policy } = CaseView.parse((await asked.read('getCase', clerk)).json());
    expect(policy).toEqual({ policyId: ofNobodyHere, version: 1 });
  });

  test('goes the same way where a station enters it', async () => {
    const entered = await city.enter(cast.otherLead.id, station, { policyId: ofScience });
    expect(CaseCardView.parse(entered.submitted.json())).toMatchObject({
      status: 'dispatched',
      holder: science.id,
    });
  });
});

describe('a letter is refused that names', () => {
  const letter = {
    enterpriseId,
    subject: '咨询政策',
    body: '请问如何申报？',
    consentsToPublication: false,
  };
  test.each<[what: string, kind: string, policyId: string, problem: string]>([
    ['a policy that does not exist', 'consultation', '01K5XP00000000000000000009', '422 policy-unknown'],
    ['a policy of which only a draft exists', 'consultation', onlyDrafted, '422 policy-unknown'],
    ['a policy, and is a suggestion', 'suggestion', ofScience, '422 policy-only-consulted'],
    ['a policy, and is an appeal', 'appeal', ofScience, '422 policy-only-consulted'],
  ])('%s', async (_, kind, policyId, problem) => {
    const body = { ...letter, kind, policyId };
    expect(await problemIn(city.api, { operation: 'submitLetter', as: writer, body })).toBe(problem);
  });
});
