import { expect, test } from 'vitest';
import { peopleTold } from '../../../shared/app/people-told.ts';
import type { Membership } from '../../../shared/domain/directory/account.ts';
import { units } from '../../support/case-world.ts';
import { cityDirectory, everybody, worksAt } from '../../support/messages/city-directory.ts';

test('a role that concerns the whole city: its holders, as members of the unit in which they hold it', async () => {
  const { supervisor } = everybody;
  const overseer = {
    ...everybody.lead,
    id: everybody.overseer.id,
    memberships: [worksAt(units.talent, 'unitLead'), worksAt(units.county, 'overseer')],
  };
  const directory = cityDirectory(Object.values({ ...everybody, overseer }));
  expect(await peopleTold(directory, { kind: 'role', role: 'overseer' })).toEqual([
    { account: overseer, capacity: { kind: 'staff', unitId: units.county.id } },
  ]);
  expect(await peopleTold(directory, { kind: 'role', role: 'hubSupervisor' })).toEqual([
    { account: supervisor, capacity: { kind: 'staff', unitId: units.hub.id } },
  ]);
  expect(await peopleTold(directory, { kind: 'role', role: 'administrator' })).toEqual([]);
});

test('an official: the person, as holder of the first of these roles, wherever that is', async () => {
  const { mayor } = everybody;
  const roles = ['leader', 'unitLead'] as const;
  const tells = async (...memberships: readonly Membership[]) => {
    const directory = cityDirectory([{ ...mayor, memberships: [...memberships] }]);
    const people = await peopleTold(directory, { kind: 'official', accountId: mayor.id, roles });
    return people.map(({ capacity }) => capacity);
  };
  const atCounty = { kind: 'staff', unitId: units.county.id };
  expect(await tells(worksAt(units.county, 'leader'))).toEqual([atCounty]);
  expect(await tells(worksAt(units.talent, 'unitLead'), worksAt(units.county, 'leader'))).toEqual([atCounty]);
  expect(await tells(worksAt(units.county, 'overseer'))).toEqual([]);
  expect(await peopleTold(cityDirectory([]), { kind: 'official', accountId: mayor.id, roles })).toEqual([]);
});
