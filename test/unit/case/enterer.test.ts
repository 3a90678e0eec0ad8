import { describe, expect, test } from 'vitest';
import { entererIn } from '../../../shared/domain/case/enterer.ts';
import type { Principal, StaffRole } from '../../../shared/domain/directory/account.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import { enterpriseId, units } from '../../support/case-world.ts';

const id = AccountId.parse('somebody');
const away = AccountId.parse('away');

const post = (unit: Unit, role: StaffRole, actingFor?: AccountId): Principal['memberships'][number] => ({
  kind: 'staff',
  unitId: unit.id,
  roles: [role],
  soleMember: false,
  ...(actingFor !== undefined && { actingFor }),
});

const { hub, station, science, county } = units;

describe('who enters letters for enterprises', () => {
  test.each<[string, Unit, Principal['memberships'], 'hub' | 'station' | undefined]>([
    ['a clerk at the hub', hub, [post(hub, 'hubClerk')], 'hub'],
    ['a supervisor at the hub', hub, [post(hub, 'hubSupervisor')], 'hub'],
    ['the lead of a station', station, [post(station, 'unitLead')], 'station'],
    ['a handler of a station', station, [post(station, 'unitHandler')], 'station'],
    ['a station that is closed', { ...station, status: 'closed' }, [post(station, 'unitLead')], undefined],
    ['an overseer at the hub', hub, [post(hub, 'overseer')], undefined],
    ['a policy editor of a station', station, [post(station, 'policyEditor')], undefined],
    ['the hub in a station', station, [post(hub, 'hubClerk')], undefined],
    ['a station in the hub', hub, [post(station, 'unitLead')], undefined],
    ['a department', science, [post(science, 'unitLead')], undefined],
    ['a county', county, [post(county, 'unitLead')], undefined],
    ['a county in its station', station, [post(county, 'unitLead')], undefined],
    [
      'the enterprise in a station',
      station,
      [{ kind: 'enterprise', enterpriseId, manages: false }],
      undefined,
    ],
    ['nobody', station, [], undefined],
  ])('%s', (_who, office, memberships, as) => {
    const expected = as && { kind: 'staff', accountId: id, as, unitId: office.id, actingFor: null };
    expect(entererIn(office, { id, memberships })).toEqual(expected);
  });

  test('a deputy names whom they stand in for, unless they have such a post themselves', () => {
    const deputy = post(station, 'unitLead', away);
    expect(entererIn(station, { id, memberships: [deputy] })?.actingFor).toBe(away);
    const both = [deputy, post(station, 'unitHandler')];
    expect(entererIn(station, { id, memberships: both })?.actingFor).toBeNull();
    const elsewhere = [post(science, 'unitHandler', AccountId.parse('other')), deputy];
    expect(entererIn(station, { id, memberships: elsewhere })?.actingFor).toBe(away);
  });
});
