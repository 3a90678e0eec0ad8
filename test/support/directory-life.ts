import * as fc from 'fast-check';
import { randomIds } from '../../shared/adapters/crypto/random-ids.ts';
import { appointDeputy, endDeputy } from '../../shared/app/manage-deputies.ts';
import { changeManager, leaveEnterprise, removePerson } from '../../shared/app/manage-people.ts';
import { addStaff, changeRoles, removeStaff } from '../../shared/app/manage-staff.ts';
import { closeUnit, createUnit } from '../../shared/app/manage-units.ts';
import { mergeUnits } from '../../shared/app/merge-units.ts';
import { saveMe } from '../../shared/app/save-me.ts';
import { type Account, StaffRole } from '../../shared/domain/directory/account.ts';
import { AccountId, UnitId } from '../../shared/domain/directory/ids.ts';
import { openedUnit } from '../../shared/domain/directory/unit.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { civilDateOf } from '../../shared/domain/time/instant.ts';
import { plusDays } from '../../shared/domain/time/civil-date.ts';
import { beijing, enterpriseId, units } from './case-world.ts';
import { attemptBy, enterprise } from './city.ts';
import { memoryDirectory, type MemoryDirectory } from './memory-directory.ts';
import { everybody, worksAt } from './messages/city-directory.ts';

const timeZone = 'Asia/Shanghai';
const noVerified = { name: undefined, email: undefined, creditCodes: [] };
const people = ['admin-1', 'admin-2', 'a', 'b', 'c', 'd', 'e'].map((id) => AccountId.parse(id));
const places = ['hub', 'science', 'talent', 'county', 'county-labour', 'station', 'new-1', 'new-2'].map(
  (id) => UnitId.parse(id),
);

const person = fc.constantFrom(...people);
const place = fc.constantFrom(...places);
const by = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...people.slice(0, 2)) },
  { weight: 1, arbitrary: person },
);
const roles = fc.uniqueArray(fc.constantFrom(...StaffRole.options), { minLength: 1, maxLength: 3 });
const usual = fc.constantFrom<readonly StaffRole[]>(
  ['unitHandler'],
  ['unitLead'],
  ['unitLead', 'unitHandler'],
);

const nth = fc.nat({ max: 99 });
/** Something that somebody does to the directory, whether they may or not. */
export const directoryAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('add' as const),
      by,
      unit: place,
      who: person,
      roles: fc.oneof(usual, roles),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant('change' as const), by, nth, roles: fc.oneof(usual, roles) }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('remove' as const), by, nth }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('appoint' as const),
      by,
      nth,
      other: nth,
      days: fc.nat({ max: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('end' as const), by, nth }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('merge' as const),
      by,
      nth,
      into: place,
      dies: fc.nat({ max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('close' as const), by, unit: place }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('create' as const), by, unit: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('save' as const),
      by,
      who: person,
      phone: fc.constantFrom('13800000001', null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('leave' as const), by, who: person }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('part' as const),
      by,
      who: person,
      other: person,
      manages: fc.option(fc.boolean()),
    }),
  },
);
export type DirectoryAct = typeof directoryAct extends fc.Arbitrary<infer Value> ? Value : never;

/** Two administrators at the hub, five people without a post, two of whom write for an enterprise. */
export function administeredCity(): MemoryDirectory {
  const directory = memoryDirectory();
  const account = (id: AccountId, memberships: Account['memberships']): Account => ({
    ...everybody.clerk,
    id,
    memberships,
  });
  for (const unit of Object.values(units))
    directory.put({ kind: 'unit', previous: undefined, next: openedUnit(unit) });
  directory.put({ kind: 'enterprise', previous: undefined, next: { ...enterprise, people: 2 } });
  for (const id of people) {
    const memberships = id.startsWith('admin')
      ? [worksAt(units.hub, 'administrator')]
      : id === 'a' || id === 'b'
        ? [{ kind: 'enterprise' as const, enterpriseId, manages: true }]
        : [];
    directory.put({ kind: 'account', previous: undefined, next: account(id, memberships) });
  }
  return directory;
}

/** Gives the five people their first posts. */
export async function peopled(store: MemoryDirectory): Promise<void> {
  const first = [
    ['science', 'a', 'unitLead'],
    ['science', 'b', 'unitHandler'],
    ['talent', 'c', 'unitLead'],
    ['county-labour', 'd', 'unitHandler'],
    ['county-labour', 'e', 'unitLead'],
    ['talent', 'e', 'unitHandler'],
  ] as const;
  for (const [unit, who, role] of first) {
    const add = { type: 'add', by: people[0], unit, who, roles: [role] } as DirectoryAct;
    await carryOut(store, add, beijing('2026-09-24 17:40'));
  }
}

const ids = randomIds();
/** Does it, or tries to; a merger may be cut off on its way. */
export async function carryOut(store: MemoryDirectory, asked: DirectoryAct, now: Instant): Promise<unknown> {
  const attempt = attemptBy(asked.by, now);
  const below = async (unitId: UnitId) => ({
    items: store.units().filter(({ path }) => path.at(-1) === unitId),
    next: undefined,
  });
  const deps = {
    store,
    ids,
    timeZone,
    directory: {
      unit: async (id: UnitId) => store.units().find((unit) => unit.id === id),
      unitsBelow: below,
    },
    cases: { heldBy: async () => ({ items: [], next: undefined }) },
  };
  const revisionOf = (id: UnitId) => store.units().find((unit) => unit.id === id)?.revision ?? 1;
  const picked = pick(postsIn(store, 'staff'), 'nth' in asked ? asked.nth : 0);
  switch (asked.type) {
    case 'add':
      return addStaff(deps, attempt, { unitId: asked.unit, accountId: asked.who, roles: asked.roles });
    case 'change':
      return changeRoles(deps, attempt, { ...picked, roles: asked.roles });
    case 'remove':
      return removeStaff(deps, attempt, picked);
    case 'appoint': {
      const colleagues = postsIn(store, 'staff').filter(
        ({ unitId }) => asked.other % 3 === 0 || unitId === picked.unitId,
      );
      const { accountId } = pick(colleagues, asked.other);
      const fromOn = civilDateOf(now, timeZone);
      const deputising = {
        accountId,
        actsFor: picked.accountId,
        fromOn,
        untilOn: plusDays(fromOn, asked.days),
      };
      return appointDeputy(deps, attempt, picked.unitId, deputising);
    }
    case 'end': {
      const { unitId, ...deputising } = pick(postsIn(store, 'deputy'), asked.nth);
      return endDeputy(deps, attempt, unitId, deputising);
    }
    case 'merge': {
      const { unitId } = picked;
      if (asked.dies < 7) store.dieAfter(asked.dies);
      const merging = mergeUnits(deps, attempt, { unitId, into: asked.into }, revisionOf(unitId));
      return merging.catch(() => undefined).finally(() => store.dieAfter(Number.POSITIVE_INFINITY));
    }
    case 'close':
      return closeUnit(deps, attempt, asked.unit, revisionOf(asked.unit));
    case 'create': {
      const name = { zh: asked.unit, en: asked.unit };
      return createUnit(deps, attempt, { id: asked.unit, name, level: 'department', parent: units.hub.id });
    }
    case 'save':
      return saveMe(deps, attemptBy(asked.who, now), noVerified, { phone: asked.phone });
    case 'leave':
      return leaveEnterprise(deps, attemptBy(asked.who, now), enterpriseId);
    case 'part': {
      const manager = attemptBy(asked.other, now);
      return asked.manages === null
        ? removePerson(deps, manager, enterpriseId, asked.who)
        : changeManager(deps, manager, enterpriseId, { accountId: asked.who, manages: asked.manages });
    }
  }
}

/** Asks again for every merger there was, as whoever saw one fail would; those into a unit that is merged too, before that. */
export async function finishMergers(store: MemoryDirectory, now: Instant): Promise<void> {
  const administrator = store
    .accounts()
    .find(({ memberships }) =>
      memberships.some((each) => 'roles' in each && each.roles.includes('administrator')),
    );
  if (administrator === undefined) throw new Error('nobody administers');
  const deps = { store, ids, timeZone };
  const mergers = () =>
    store
      .units()
      .flatMap(({ id, mergedInto, revision }) =>
        mergedInto === null ? [] : [{ unitId: id, into: mergedInto, revision }],
      );
  for (const { revision, ...merger } of mergers().flatMap(mergers)) {
    await mergeUnits(deps, attemptBy(administrator.id, now), merger, revision);
  }
}

/** All posts of that kind; where somebody stands in, for whom. */
function postsIn(store: MemoryDirectory, kind: 'staff' | 'deputy') {
  return store
    .accounts()
    .flatMap(({ id: accountId, memberships }) =>
      memberships.flatMap((each) =>
        each.kind === kind
          ? [{ unitId: each.unitId, accountId, actsFor: 'actsFor' in each ? each.actsFor : accountId }]
          : [],
      ),
    );
}

/** The n-th, over and over; somebody who is nowhere, where there is none. */
function pick(posts: ReturnType<typeof postsIn>, n: number): ReturnType<typeof postsIn>[number] {
  const nobody = AccountId.parse('nobody');
  return posts[n % posts.length] ?? { unitId: units.science.id, accountId: nobody, actsFor: nobody };
}
