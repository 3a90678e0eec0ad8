import { expect, test } from 'vitest';
import { peopleTold } from '../../../shared/app/people-told.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { units } from '../../support/case-world.ts';
import { cityDirectory, everybody, worksAt } from '../../support/messages/city-directory.ts';

test('a role that concerns the whole city: its holders, as members of the unit in which they hold it', async () => {
  const { supervisor } = everybody;
  const overseer = {
    ...everybody.lead,
    id: AccountId.parse('overseer'),
    memberships: [worksAt(units.talent, 'unitLead'), worksAt(units.county, 'overseer')],
  };
  const directory = cityDirectory([...Object.values(everybody), overseer]);
  expect(await peopleTold(directory, { kind: 'role', role: 'overseer' })).toEqual([
    { account: overseer, capacity: { kind: 'staff', unitId: units.county.id } },
  ]);
  expect(await peopleTold(directory, { kind: 'role', role: 'hubSupervisor' })).toEqual([
    { account: supervisor, capacity: { kind: 'staff', unitId: units.hub.id } },
  ]);
  expect(await peopleTold(directory, { kind: 'role', role: 'leader' })).toEqual([]);
});
