import { describe, expect, test } from 'vitest';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import {
  acceptedBy,
  clerk,
  designated,
  dispatched,
  leadOf,
  supervisor,
  units,
} from '../../support/case-world.ts';
import { cityDirectory, everybody, worksAt } from '../../support/messages/city-directory.ts';
import {
  accept,
  type Act,
  commitsOf,
  consult,
  consultElsewhere,
  contact,
  designate,
  dispatch,
  draft,
  enter,
  giveBack,
  lastOf,
  recall,
  reclassify,
  redesignate,
  reject,
  release,
  releaseByHub,
  sendBack,
  submit,
  submitToLeaders,
  supplement,
  withdraw,
} from '../../support/messages/commit-chain.ts';
import { atEnterprise, told, toldOf } from '../../support/messages/told-of.ts';

describe('who is told', () => {
  test('a letter: the enterprise by mail, the hub on its workbench', async () => {
    expect(await told(submit)).toEqual([
      ...atEnterprise('submitted'),
      'clerk: submitted/holder',
      'clerk2: submitted/holder',
      'supervisor: submitted/holder',
    ]);
  });

  test('a letter that a station entered: the same, and not who entered it', async () => {
    expect(await told(enter)).toEqual([
      ...atEnterprise('submitted'),
      'clerk2: submitted/holder',
      'supervisor: submitted/holder',
    ]);
  });

  test('a letter to the leaders: they too, by mail', async () => {
    expect(await told(submitToLeaders)).toEqual([
      ...atEnterprise('submitted'),
      'mayor: submitted/leaders ✉',
      'clerk: submitted/holder',
      'clerk2: submitted/holder',
      'supervisor: submitted/holder',
    ]);
  });

  test('a question about a policy: one mail to the enterprise, one to the unit that issued it, the hub on its workbench', async () => {
    expect(await told(consult)).toEqual([
      ...atEnterprise('submitted'),
      'lead: dispatched/holder ✉',
      'clerk: dispatched/formerHolder',
      'clerk2: dispatched/formerHolder',
      'supervisor: dispatched/formerHolder',
    ]);
  });

  test('a question about a policy of somebody who has no unit here: as any letter', async () => {
    expect(await told(consultElsewhere)).toEqual([
      ...atEnterprise('submitted'),
      'clerk: submitted/holder',
      'clerk2: submitted/holder',
      'supervisor: submitted/holder',
    ]);
  });

  test('another kind at the hub: only the enterprise', async () => {
    expect(await told(submit, reclassify())).toEqual(atEnterprise('reclassified'));
  });

  test('another kind in a unit: its handler and its lead too', async () => {
    expect(await told(submit, dispatch, designate, reclassify(supervisor))).toEqual([
      ...atEnterprise('reclassified'),
      'handler: reclassified/handler ✉',
      'lead: reclassified/handlingUnit ✉',
    ]);
  });

  test('a rejection: the enterprise', async () => {
    expect(await told(submit, reject)).toEqual(atEnterprise('rejected'));
  });

  test('a dispatch: enterprise, lead unit, and assisting units, the nearest unit above one that has nobody', async () => {
    expect(await told(submit, dispatch)).toEqual([
      ...atEnterprise('dispatched'),
      'lead: dispatched/holder ✉',
      'talent-lead: dispatched/joined ✉',
      'county-lead: dispatched/joined ✉',
    ]);
  });

  test('a dispatch to a unit that has nobody: the nearest unit above it; the hub in the end', async () => {
    const toStation = ['dispatch', clerk, dispatched(units.station)] as const;
    expect(await told(submit, toStation)).toContain('county-lead: dispatched/holder ✉');

    const { countyLead: _, ...others } = everybody;
    const directory = cityDirectory(Object.values(others));
    expect(await toldOf(lastOf(commitsOf(submit, toStation)), directory)).toEqual([
      ...atEnterprise('dispatched'),
      'clerk2: dispatched/holder ✉',
      'supervisor: dispatched/holder ✉',
    ]);
  });

  test('an acceptance: the enterprise on its workbench', async () => {
    expect(await told(submit, dispatch, accept)).toEqual(atEnterprise('accepted', ''));
  });

  test('a return: the hub; the second one: its supervisor alone', async () => {
    expect(await told(submit, dispatch, giveBack())).toEqual([
      'clerk: returned/holder ✉',
      'clerk2: returned/holder ✉',
      'supervisor: returned/holder ✉',
    ]);
    expect(await told(submit, dispatch, giveBack(true))).toEqual(['supervisor: returned/supervisors ✉']);
  });

  test('a recall: the enterprise, the handler and the unit it was taken from', async () => {
    expect(await told(submit, dispatch, designate, recall)).toEqual([
      ...atEnterprise('recalled', ''),
      'handler: recalled/formerHandler ✉',
      'lead: recalled/formerHolder ✉',
    ]);
  });

  test('a designation: the handler and the enterprise, the handler before them too; not the lead who did it', async () => {
    expect(await told(submit, dispatch, designate)).toEqual([
      ...atEnterprise('designated'),
      'handler: designated/handler ✉',
    ]);
    expect(await told(submit, dispatch, designate, redesignate(AccountId.parse('handler2')))).toEqual([
      ...atEnterprise('designated'),
      'handler2: designated/handler ✉',
      'handler: designated/formerHandler',
    ]);
  });

  test('a handler who has left the unit since is not told', async () => {
    const elsewhere = { ...everybody.handler, memberships: [worksAt(units.talent, 'unitHandler')] };
    const directory = cityDirectory(Object.values({ ...everybody, handler: elsewhere }));
    expect(await toldOf(lastOf(commitsOf(submit, dispatch, designate)), directory)).toEqual(
      atEnterprise('designated'),
    );
  });

  test('a contact: the enterprise on its workbench', async () => {
    expect(await told(submit, dispatch, designate, contact)).toEqual(atEnterprise('contacted', ''));
  });

  test('a supplement: the hub while it lies there, then handler and lead; not the enterprise, which wrote it', async () => {
    expect(await told(submit, supplement)).toEqual([
      'clerk: supplemented/holder ✉',
      'clerk2: supplemented/holder ✉',
      'supervisor: supplemented/holder ✉',
    ]);
    expect(await told(submit, dispatch, designate, supplement)).toEqual([
      'handler: supplemented/handler ✉',
      'lead: supplemented/holder ✉',
    ]);
  });

  test('a withdrawal: the enterprise, handler, lead and those assisting units that have somebody', async () => {
    expect(await told(submit, dispatch, designate, withdraw)).toEqual([
      ...atEnterprise('withdrawn'),
      'handler: withdrawn/handler ✉',
      'lead: withdrawn/holder ✉',
      'talent-lead: withdrawn/assisting ✉',
    ]);
  });

  test('a draft: the lead; one sent back: whoever drafted it', async () => {
    expect(await told(submit, dispatch, designate, draft)).toEqual(['lead: answerDrafted/holder ✉']);
    expect(await told(submit, dispatch, designate, draft, sendBack)).toEqual([
      'handler: draftSentBack/drafter ✉',
    ]);
  });

  test('an answer: the enterprise by mail, handler and assisting units on the workbench', async () => {
    expect(await told(submit, dispatch, designate, draft, release)).toEqual([
      ...atEnterprise('answerReleased'),
      'handler: answerReleased/handler',
      'talent-lead: answerReleased/assisting',
    ]);
    expect(await told(submit, releaseByHub)).toEqual(atEnterprise('answerReleased'));
  });

  test('one command of two events tells of both, each person once of each', async () => {
    const both: Act = [
      'designate',
      leadOf(units.science),
      acceptedBy(units.science),
      designated(units.science),
    ];
    expect(await told(submit, dispatch, both)).toEqual([
      ...atEnterprise('accepted', ''),
      ...atEnterprise('designated'),
      'handler: designated/handler ✉',
    ]);
  });
});
