import { describe, expect, test } from 'vitest';
import { peopleTold } from '../../../shared/app/people-told.ts';
import type { Membership } from '../../../shared/domain/directory/account.ts';
import { beijing, units } from '../../support/case-world.ts';
import { cityDirectory, deputyOf, everybody, worksAt } from '../../support/messages/city-directory.ts';

const at = beijing('2026-09-28 09:00');

test('a role that concerns the whole city: its holders, as members of the unit in which they hold it', async () => {
  const { supervisor } = everybody;
  const overseer = {
    ...everybody.lead,
    id: everybody.overseer.id,
    memberships: [worksAt(units.talent, 'unitLead'), worksAt(units.county, 'overseer')],
  };
  const directory = cityDirectory(Object.values({ ...everybody, overseer }));
  expect(await peopleTold(directory, { kind: 'role', role: 'overseer' }, at)).toEqual([
    { account: overseer, capacity: { kind: 'staff', unitId: units.county.id } },
  ]);
  expect(await peopleTold(directory, { kind: 'role', role: 'hubSupervisor' }, at)).toEqual([
    { account: supervisor, capacity: { kind: 'staff', unitId: units.hub.id } },
  ]);
  expect(await peopleTold(directory, { kind: 'role', role: 'administrator' }, at)).toEqual([]);
});

test('an official: the person, as holder of the first of these roles, wherever that is', async () => {
  const { mayor } = everybody;
  const roles = ['leader', 'unitLead'] as const;
  const tells = async (...memberships: readonly Membership[]) => {
    const directory = cityDirectory([{ ...mayor, memberships: [...memberships] }]);
    const people = await peopleTold(directory, { kind: 'official', accountId: mayor.id, roles }, at);
    return people.map(({ capacity }) => capacity);
  };
  const atCounty = { kind: 'staff', unitId: units.county.id };
  expect(await tells(worksAt(units.county, 'leader'))).toEqual([atCounty]);
  expect(await tells(worksAt(units.talent, 'unitLead'), worksAt(units.county, 'leader'))).toEqual([atCounty]);
  expect(await tells(worksAt(units.county, 'overseer'))).toEqual([]);
  expect(await peopleTold(cityDirectory([]), { kind: 'official', accountId: mayor.id, roles }, at)).toEqual(
    [],
  );
});

describe('somebody who is away', () => {
  const { lead, handler, handler2, mayor } = everybody;
  const standIn = {
    ...handler2,
    memberships: [...handler2.memberships, deputyOf(handler.id, 'unitHandler')],
  };
  const directory = cityDirectory([lead, handler, standIn]);
  const inScience = { kind: 'staff', unitId: units.science.id } as const;
  const names = (told: Awaited<ReturnType<typeof peopleTold>>) => told.map(({ account }) => account.id);

  test.each([
    ['2026-09-27 23:59', [handler.id]],
    ['2026-09-28 00:00', [handler.id, handler2.id]],
    ['2026-09-30 23:59', [handler.id, handler2.id]],
    ['2026-10-01 00:00', [handler.id]],
  ])('is told of a case at %s, and so is who stands in for them then', async (wallClock, expected) => {
    const target = { kind: 'person', accountId: handler.id, unitId: units.science.id } as const;
    const told = await peopleTold(directory, target, beijing(wallClock));
    expect(names(told)).toEqual(expected);
    for (const { capacity } of told) expect(capacity).toEqual(inScience);
  });

  test('is told through their deputy though they have left the unit in the meantime', async () => {
    const gone = cityDirectory([lead, { ...handler, memberships: [] }, standIn]);
    const target = { kind: 'person', accountId: handler.id, unitId: units.science.id } as const;
    expect(names(await peopleTold(gone, target, at))).toEqual([handler2.id]);
  });

  test('in charge of a unit, or an official: the deputy too, in the roles that they stand in for', async () => {
    const asLead = { ...handler2, memberships: [deputyOf(lead.id, 'unitLead')] };
    const unit = { ...inScience, roles: ['unitLead'], orAbove: true } as const;
    expect(names(await peopleTold(cityDirectory([lead, handler, asLead]), unit, at))).toEqual([
      lead.id,
      handler2.id,
    ]);
    const away = { ...mayor, memberships: [worksAt(units.science, 'leader')] };
    const asMayor = { ...handler2, memberships: [deputyOf(mayor.id, 'leader')] };
    const official = { kind: 'official', accountId: mayor.id, roles: ['leader'] } as const;
    const city = cityDirectory([away, asMayor]);
    expect(names(await peopleTold(city, official, at))).toEqual([mayor.id, handler2.id]);
    expect(names(await peopleTold(city, { kind: 'role', role: 'leader' }, at))).toEqual([
      mayor.id,
      handler2.id,
    ]);
    const later = beijing('2026-10-09 09:00');
    expect(names(await peopleTold(city, { kind: 'role', role: 'leader' }, later))).toEqual([mayor.id]);
  });
});
