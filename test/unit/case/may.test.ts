import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import { CommandName } from '../../../shared/domain/case/commands.ts';
import type { Relation } from '../../../shared/domain/case/actor.ts';
import { commandsOpenTo, may } from '../../../shared/domain/case/may.ts';
import { deputyIn } from '../../../shared/domain/case/relations.ts';
import type { Principal, StaffRole } from '../../../shared/domain/directory/account.ts';
import { AccountId, EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import {
  acceptedBy,
  designated,
  dispatched,
  enterpriseId,
  given,
  people,
  submitted,
  units,
} from '../../support/case-world.ts';

const staff = (unit: Unit, role: StaffRole, id: AccountId = AccountId.parse('somebody')): Principal => ({
  id,
  memberships: [{ kind: 'staff', unitId: unit.id, roles: [role], soleMember: false }],
});
const member = (of: EnterpriseId): Principal => ({
  id: AccountId.parse('somebody'),
  memberships: [{ kind: 'enterprise', enterpriseId: of, manages: false }],
});

const atHub = given(submitted());
const entered = given(
  submitted({ channel: 'station', submittedBy: null, enteredBy: units.station.id }),
  dispatched(units.talent),
);
const enteredByHub = given(submitted({ channel: 'hub', submittedBy: null, enteredBy: units.hub.id }));
const forLeaders = given(submitted({ addressee: 'leaders' }));
const inCounty = given(
  submitted(),
  dispatched(units.countyLabour, { assisting: [units.talent.id], joined: [units.talent.id] }),
  acceptedBy(units.countyLabour),
  designated(units.countyLabour),
);

describe('who sees a case', () => {
  test.each<[string, Principal, CaseFile, boolean]>([
    ['its enterprise', member(enterpriseId), atHub, true],
    ['another enterprise', member(EnterpriseId.parse('E02')), atHub, false],
    ['nobody in particular', { id: AccountId.parse('nobody'), memberships: [] }, atHub, false],
    ['a hub clerk', staff(units.hub, 'hubClerk'), inCounty, true],
    ['the overseer', staff(units.hub, 'overseer'), inCounty, true],
    ['the auditor', staff(units.hub, 'auditor'), inCounty, true],
    ['a leader, written to', staff(units.hub, 'leader'), forLeaders, true],
    ['a leader, not written to', staff(units.hub, 'leader'), atHub, false],
    ['an administrator', staff(units.hub, 'administrator'), atHub, false],
    ['the holding unit', staff(units.countyLabour, 'unitHandler'), inCounty, true],
    ['the county above it', staff(units.county, 'unitLead'), inCounty, true],
    ['an assisting unit', staff(units.talent, 'unitHandler'), inCounty, true],
    ['a unit below the holder', staff(units.station, 'unitHandler'), inCounty, false],
    ['a unit beside it', staff(units.science, 'unitLead'), inCounty, false],
    ['the station that entered it', staff(units.station, 'unitHandler'), entered, true],
    ['another office than the station that entered it', staff(units.science, 'unitLead'), entered, false],
    ['a policy editor of that station', staff(units.station, 'policyEditor'), entered, false],
    ['the hub, which entered it', staff(units.hub, 'hubClerk'), enteredByHub, true],
    ['the county while the hub has it', staff(units.county, 'unitLead'), atHub, false],
    ['a policy editor of the holding unit', staff(units.countyLabour, 'policyEditor'), inCounty, false],
  ])('%s', (_who, principal, caseFile, sees) => {
    expect(may(principal, 'view', caseFile).tag).toBe(sees ? 'allowed' : 'hidden');
  });
});

describe('who may act', () => {
  test('what is visible but not theirs is forbidden; what is invisible is hidden', () => {
    expect(may(staff(units.county, 'unitLead'), 'release', inCounty)).toEqual({ tag: 'forbidden' });
    expect(may(staff(units.hub, 'auditor'), 'recall', inCounty)).toEqual({ tag: 'forbidden' });
    expect(may(staff(units.science, 'unitLead'), 'release', inCounty)).toEqual({ tag: 'hidden' });
  });

  test('only the designated person of the holding unit is its handler', () => {
    const { countyLabour } = units;
    expect(may(staff(countyLabour, 'unitHandler', people.handler), 'contact', inCounty)).toEqual({
      tag: 'allowed',
      as: 'handler',
    });
    expect(may(staff(countyLabour, 'unitHandler'), 'contact', inCounty)).toEqual({ tag: 'forbidden' });
    expect(may(staff(units.science, 'unitHandler', people.handler), 'contact', inCounty)).toEqual({
      tag: 'hidden',
    });
  });

  test('a supervisor acts as supervisor only where the table asks for one', () => {
    const supervisor = staff(units.hub, 'hubSupervisor');
    expect(may(supervisor, 'reclassify', atHub)).toEqual({ tag: 'allowed', as: 'hub' });
    expect(may(supervisor, 'reclassify', inCounty)).toEqual({ tag: 'allowed', as: 'hubSupervisor' });
    expect(may(supervisor, 'dispatch', atHub)).toEqual({ tag: 'allowed', as: 'hubSupervisor' });
  });

  test('the auditor, the overseer and the leader change nothing', () => {
    for (const role of ['auditor', 'overseer', 'leader'] as const) {
      expect(commandsOpenTo(staff(units.hub, role), forLeaders)).toEqual([]);
    }
  });

  test('the commands on offer are those of the present status', () => {
    expect(commandsOpenTo(member(enterpriseId), atHub)).toEqual(['supplement', 'withdraw']);
    expect(commandsOpenTo(staff(units.countyLabour, 'unitHandler', people.handler), inCounty)).toEqual([
      'contact',
      'draft',
    ]);
    const answered: CaseFile = { ...inCounty, status: 'answered' };
    expect(CommandName.options.flatMap(() => commandsOpenTo(member(enterpriseId), answered))).toEqual([]);
  });
});

describe('a deputy', () => {
  const away = AccountId.parse('away');
  const post = (unit: Unit, ...roles: StaffRole[]): Principal['memberships'][number] => ({
    kind: 'staff',
    unitId: unit.id,
    roles,
    soleMember: false,
    actingFor: away,
  });
  const deputy = (...memberships: Principal['memberships'][number][]): Principal => ({
    id: AccountId.parse('deputy'),
    memberships,
  });
  const theirs = given(
    submitted(),
    dispatched(units.countyLabour),
    acceptedBy(units.countyLabour),
    designated(units.countyLabour, away),
  );

  test.each<[string, Principal, CommandName, CaseFile, ReturnType<typeof may>['tag'], Relation, boolean]>([
    [
      'of the handler drafts',
      deputy(post(units.countyLabour, 'unitHandler')),
      'draft',
      theirs,
      'allowed',
      'handler',
      true,
    ],
    [
      'of the handler, a handler there themselves',
      { ...deputy(post(units.countyLabour, 'unitHandler')), id: people.handler },
      'draft',
      theirs,
      'allowed',
      'handler',
      true,
    ],
    [
      'of the lead designates',
      deputy(post(units.countyLabour, 'unitLead')),
      'designate',
      theirs,
      'allowed',
      'holderLead',
      true,
    ],
    [
      'who is a lead there as well acts as themselves',
      deputy(post(units.countyLabour, 'unitLead'), ...staff(units.countyLabour, 'unitLead').memberships),
      'designate',
      theirs,
      'allowed',
      'holderLead',
      false,
    ],
    [
      'of a supervisor dispatches',
      deputy(post(units.hub, 'hubSupervisor')),
      'dispatch',
      atHub,
      'allowed',
      'hubSupervisor',
      true,
    ],
  ])('%s', (_who, principal, command, caseFile, tag, as, asDeputy) => {
    expect(may(principal, command, caseFile)).toEqual({ tag, as });
    expect(deputyIn(as, principal, caseFile)).toBe(asDeputy ? away : null);
  });

  test('of the handler in another unit is not the handler', () => {
    expect(may(deputy(post(units.county, 'unitHandler')), 'draft', theirs)).toEqual({ tag: 'forbidden' });
    expect(may(deputy(post(units.science, 'unitHandler')), 'draft', theirs)).toEqual({ tag: 'hidden' });
  });
});
