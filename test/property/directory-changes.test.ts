import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Account, CityRole, hasRole, maxMemberships } from '../../shared/domain/directory/account.ts';
import { presentAt } from '../../shared/domain/directory/present-at.ts';
import { postIn } from '../../shared/domain/directory/settle-unit.ts';
import { stoodInFor } from '../../shared/domain/directory/staff-roles.ts';
import { type Instant, plusHours } from '../../shared/domain/time/instant.ts';
import { beijing } from '../support/case-world.ts';
import {
  administeredCity,
  carryOut,
  directoryAct,
  finishMergers,
  peopled,
} from '../support/directory-life.ts';
import type { MemoryDirectory } from '../support/memory-directory.ts';

/** Where copies of the account belong. */
function placesOf({ id, memberships }: Account): readonly string[] {
  const at = memberships.flatMap((each) =>
    each.kind === 'enterprise'
      ? [`ENTERPRISE#${each.enterpriseId}`]
      : [
          ...[each.unitId, ...(each.covers ?? [])].map((unitId) => `UNIT#${unitId}`),
          ...CityRole.options.filter((role) => each.roles.includes(role)).map((role) => `ROLE#${role}`),
        ],
  );
  return [...new Set(at)].map((pk) => `${pk} MEMBER#${id}`);
}

function expectWhole(store: MemoryDirectory, at: Instant): void {
  const accounts = store.accounts();
  const expected = accounts.flatMap((account) =>
    placesOf(account).map((place_) => ({ at: place_, account })),
  );
  expect(store.copies()).toEqual(expected.toSorted((a, b) => (a.at < b.at ? -1 : 1)));
  for (const unit of store.units()) {
    const staff = accounts.filter((account) => postIn(account, unit.id) !== undefined);
    for (const { memberships } of accounts) {
      for (const each of memberships) {
        if (each.kind === 'enterprise' || each.unitId !== unit.id) continue;
        expect(unit.covers).toEqual(expect.arrayContaining(each.covers ?? []));
        expect(each.soleMember).toBe(staff.length === 1);
        if (each.kind === 'staff') continue;
        const away = accounts.find(({ id }) => id === each.actsFor);
        expect(each.roles).toEqual(stoodInFor((away && postIn(away, unit.id)?.roles) ?? []));
      }
    }
  }
  for (const { people: count, id } of store.enterprises()) {
    const those = accounts.filter(({ memberships }) =>
      memberships.some((each) => each.kind === 'enterprise' && each.enterpriseId === id),
    );
    expect(count).toBe(those.length);
  }
  for (const account of accounts) {
    expect(account.memberships.length).toBeLessThanOrEqual(maxMemberships);
    const all = new Set(
      account.memberships.flatMap((each) => (each.kind === 'enterprise' ? [] : each.roles)),
    );
    if (all.has('auditor')) expect(all.size).toBe(1);
  }
  expect(accounts.filter((each) => hasRole(presentAt(each, at), ['administrator'])).length).toBeGreaterThan(
    0,
  );
}

/** Nobody is left in a merged unit, and everybody in the other covers it. */
function expectMerged(store: MemoryDirectory): void {
  const posts = store
    .accounts()
    .flatMap(({ memberships }) => memberships.filter((each) => each.kind !== 'enterprise'));
  for (const { id, status, covers } of store.units()) {
    const those = posts.filter(({ unitId }) => unitId === id);
    if (status === 'merged') expect(those).toEqual([]);
    for (const each of those) expect([...(each.covers ?? [])]).toEqual([...covers]);
  }
}

const revisions = (store: MemoryDirectory) =>
  new Map([...store.units(), ...store.enterprises()].map((each) => [each.id as string, each]));

test('whatever is done, and wherever a merger is cut off: copies agree with accounts, posts with units, revisions only grow', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(directoryAct, { minLength: 8, maxLength: 30 }), async (changes) => {
      const store = administeredCity();
      await peopled(store);
      let now = beijing('2026-09-24 17:50');
      for (const asked of changes) {
        const before = revisions(store);
        await carryOut(store, asked, now);
        for (const [id, after] of revisions(store)) {
          const was = before.get(id);
          if (was === undefined || JSON.stringify(was) === JSON.stringify(after)) continue;
          expect(after.revision).toBeGreaterThan(was.revision);
        }
        expectWhole(store, now);
        now = plusHours(now, 5);
      }
      await finishMergers(store, now);
      expectWhole(store, now);
      expectMerged(store);
    }),
    { numRuns: 60 },
  );
});
