import { describe, expect, test } from 'vitest';
import {
  actingFor,
  asThemselves,
  presentAt,
  standsFor,
} from '../../../shared/domain/directory/present-at.ts';
import { beijing, units } from '../../support/case-world.ts';
import { deputyOf, everybody, worksAt } from '../../support/messages/city-directory.ts';

const { lead, handler2, writer } = everybody;
const own = worksAt(units.talent, 'unitHandler');
const account = {
  ...handler2,
  memberships: [own, ...writer.memberships, deputyOf(lead.id, 'unitLead', 'unitHandler')],
};
const during = presentAt(account, beijing('2026-09-29 12:00'));

test.each([
  ['2026-09-27 23:59', false],
  ['2026-09-28 00:00', true],
  ['2026-09-30 23:59', true],
  ['2026-10-01 00:00', false],
])('at %s the deputy stands in: %s', (wallClock, standsIn) => {
  const { memberships } = presentAt(account, beijing(wallClock));
  const post = { ...worksAt(units.science, 'unitLead', 'unitHandler'), actingFor: lead.id };
  expect(memberships).toEqual([own, ...writer.memberships, ...(standsIn ? [post] : [])]);
});

test('a post is the same in the units that its own covers, for a deputy too', () => {
  const covers = [units.county.id];
  const { memberships } = presentAt(
    {
      ...handler2,
      memberships: [{ ...own, covers }, Object.assign(deputyOf(lead.id, 'unitLead'), { covers })],
    },
    beijing('2026-09-29 12:00'),
  );
  expect(memberships).toEqual([
    own,
    worksAt(units.county, 'unitHandler'),
    { ...worksAt(units.science, 'unitLead'), actingFor: lead.id },
    { ...worksAt(units.county, 'unitLead'), actingFor: lead.id },
  ]);
});

describe('what is one’s own', () => {
  test('is left when the deputy is taken away', () => {
    expect(asThemselves(during).memberships).toEqual([own, ...writer.memberships]);
    expect(during.memberships.map(actingFor)).toEqual([null, null, lead.id]);
  });

  test('a person stands for themselves anywhere, for somebody else in the unit of the post', () => {
    expect(standsFor(during, account.id, units.hub.id)).toBe(true);
    expect(standsFor(during, lead.id, units.science.id)).toBe(true);
    expect(standsFor(during, lead.id, units.talent.id)).toBe(false);
    expect(standsFor(asThemselves(during), lead.id, units.science.id)).toBe(false);
  });
});
