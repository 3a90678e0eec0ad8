import { describe, expect, test } from 'vitest';
import { accounts, units } from '../../../local/seed/organisation.ts';
import { StaffRole } from '../../../shared/domain/directory/account.ts';

const posts = accounts.flatMap(({ id, memberships }) =>
  memberships.flatMap((membership) =>
    membership.kind === 'staff' ? [{ accountId: id, ...membership }] : [],
  ),
);
const holdersOf = (role: StaffRole) => posts.filter(({ roles }) => roles.includes(role));
const proposing: ReadonlySet<StaffRole> = new Set([
  'hubClerk',
  'hubSupervisor',
  'administrator',
  'policyEditor',
  'policyApprover',
  'unitLead',
  'unitHandler',
]);

describe('the demo accounts', () => {
  test('have unique ids and addresses that reach nobody', () => {
    expect(new Set(accounts.map(({ id }) => id)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ email }) => email)).size).toBe(accounts.length);
    for (const { email, phone } of accounts) {
      expect(email).toMatch(/@example\.com$/);
      expect(phone ?? '13800000000').toMatch(/^138000000\d\d$/);
    }
  });

  test.each(StaffRole.options)(
    '%s: two for a role that proposes or approves, at least one for others',
    (role) => {
      expect(holdersOf(role).length).toBeGreaterThanOrEqual(proposing.has(role) ? 2 : 1);
    },
  );

  test.each(posts)('$accountId works in a unit that exists, and is alone in it iff it says so', (post) => {
    expect(units.map(({ id }) => id)).toContain(post.unitId);
    expect(post.soleMember).toBe(posts.filter(({ unitId }) => unitId === post.unitId).length === 1);
  });

  test('a unit that drafts can release: a handler, and a lead who is somebody else or alone', () => {
    for (const { unitId } of posts.filter(({ roles }) => roles.includes('unitHandler'))) {
      const leads = holdersOf('unitLead').filter((lead) => lead.unitId === unitId);
      expect(leads.some(({ soleMember, roles }) => soleMember || !roles.includes('unitHandler'))).toBe(true);
    }
  });

  test("county platforms with accounts are Jinjiang's and Nan'an's, and the two stations", () => {
    const platforms = units.filter(({ level }) => level === 'county' || level === 'station');
    const staffed = platforms.filter(({ id }) => posts.some(({ unitId }) => unitId === id));
    expect(staffed.map(({ id }) => id)).toEqual([
      'county-350582',
      'county-350583',
      'station-350583-1',
      'station-350521-1',
    ]);
  });

  test('hub roles are held in the hub only', () => {
    for (const { unitId } of [...holdersOf('hubClerk'), ...holdersOf('hubSupervisor')]) {
      expect(unitId).toBe('qz-hub');
    }
  });
});
