import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CaseListView } from '../../shared/http/views/case-card-view.ts';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { TimelineView } from '../../shared/http/views/timeline-view.ts';
import { units } from '../support/case-world.ts';
import { citizens, enterprise } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import type { TestRequest } from '../support/http-event.ts';
import { problemIn, problemOf } from '../support/http-problems.ts';
import { cast, settleCast } from '../support/permissions/cast.ts';

const { station, hub, science } = units;
const { clerk, writer, scienceLead } = citizens;
const stationLead = cast.otherLead.id;

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
  await settleCast(city.engine);
});
afterAll(async () => city.engine.stop());

const entry = (as: string, unitId: string, creditCode: string = enterprise.creditCode): TestRequest => ({
  operation: 'enterLetter',
  as,
  params: { unitId },
  body: {
    creditCode,
    kind: 'appeal',
    subject: '园区道路破损影响石雕大件运输',
    body: '请求尽快修复，并在修复前明确临时通行路线。',
    consentsToPublication: true,
  },
});

describe('a letter that a station enters', () => {
  test('is the enterprise’s, says who entered it, and stays open to the station wherever it goes', async () => {
    const entered = await city.enter(stationLead, station, { kind: 'appeal' });
    expect(entered.submitted.json()).toMatchObject({
      enterpriseId: enterprise.id,
      submittedBy: null,
      holder: hub.id,
      status: 'received',
    });
    await entered.command('dispatchCase', clerk, { lead: science.id });

    const atStation = CaseView.parse((await entered.read('getCase', stationLead)).json());
    expect(atStation).toMatchObject({ channel: 'station', enteredBy: station.id, commandsOpenToMe: [] });
    expect(atStation.office?.writer).toBeNull();
    const [first] = TimelineView.parse((await entered.read('getTimeline', scienceLead)).json()).items;
    expect(first).toMatchObject({
      command: 'submit',
      as: 'station',
      unitId: station.id,
      accountId: stationLead,
    });
  });

  test('is the enterprise’s to add to and to take back; it reads the office, not who sat there', async () => {
    const entered = await city.enter(stationLead, station);
    const { channel, enteredBy } = CaseView.parse((await entered.read('getCase', writer)).json());
    expect({ channel, enteredBy }).toEqual({ channel: 'station', enteredBy: station.id });
    const timeline = await entered.read('getTimeline', writer);
    expect(timeline.text).not.toContain(stationLead);
    await entered.command('supplementCase', writer, { text: '补充' });
    expect((await entered.command('withdrawCase', writer, { reason: null })).status).toBe('withdrawn');
  });

  test('is in the list of what the station has entered, the latest first, and nothing else is', async () => {
    const [first, second] = [await city.enter(stationLead, station), await city.enter(stationLead, station)];
    const elsewhere = [await city.begin(), await city.enter(clerk, hub)];
    await second.command('rejectCase', clerk, { reason: '不属于受理范围', rightPath: '请向法院起诉' });
    const listing = { operation: 'listEnteredLetters', params: { unitId: station.id } } as const;
    const listed = async (as: string) =>
      CaseListView.parse((await city.ask({ ...listing, as })).json()).items.map(({ caseId }) => caseId);
    const ids = await listed(stationLead);
    expect(ids.slice(0, 2)).toEqual([second.caseId, first.caseId]);
    for (const { caseId } of elsewhere) expect(ids).not.toContain(caseId);
    expect(await listed(clerk)).toEqual(ids);
    const atHub = await city.ask({ ...listing, as: clerk, params: { unitId: hub.id } });
    expect(CaseListView.parse(atHub.json()).items).toMatchObject([{ caseId: elsewhere[1]?.caseId }]);
  });

  test('is one letter, however often the request comes', async () => {
    const request = { ...entry(stationLead, station.id), headers: { 'idempotency-key': 'entered-once' } };
    const [first, second] = [await city.api.send(request), await city.api.send(request)];
    expect(first.status).toBe(201);
    expect(second.text).toBe(first.text);
  });
});

test('the hub enters letters as the hub', async () => {
  const entered = await city.enter(clerk, hub);
  expect((await entered.read('getCase', clerk)).json()).toMatchObject({ channel: 'hub', enteredBy: hub.id });
});

describe('what is refused', () => {
  const unknown = '913505210000018A65';

  test('an enterprise that the platform does not know', async () => {
    const request = entry(stationLead, station.id, unknown);
    expect(await problemIn(city.api, request)).toBe('422 enterprise-unknown');
    expect((await problemOf(city.api, request)).errors).toMatchObject([{ pointer: '/creditCode' }]);
  });

  test.each<[string, string, string]>([
    ['the enterprise itself', writer, station.id],
    ['a department in its own name', scienceLead, science.id],
    ['the hub in the name of a station', clerk, station.id],
    ['a station in the name of the hub', stationLead, hub.id],
    ['anybody in the name of a unit that there is not', stationLead, 'nowhere'],
    ['somebody without an account', 'stranger', station.id],
  ])('%s, without telling whether there is such an enterprise', async (_who, as, unitId) => {
    expect(await problemIn(city.api, entry(as, unitId))).toBe('403 forbidden');
    expect(await problemIn(city.api, entry(as, unitId, unknown))).toBe('403 forbidden');
  });

  test('a channel of the sender’s choice, by either way', async () => {
    const body = { enterpriseId: enterprise.id, kind: 'appeal', subject: '标题', body: '正文' };
    const letter = { ...body, consentsToPublication: false, channel: 'station' };
    expect(await problemIn(city.api, { operation: 'submitLetter', as: writer, body: letter })).toBe(
      '400 invalid-request',
    );
    const { body: given } = entry(stationLead, station.id);
    const chosen = { ...entry(stationLead, station.id), body: { ...Object(given), channel: 'hub' } };
    expect(await problemIn(city.api, chosen)).toBe('400 invalid-request');
  });
});
