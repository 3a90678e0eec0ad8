import { dynamoClaims } from '../../shared/adapters/dynamo/claims.ts';
import { dynamoDirectoryChanges } from '../../shared/adapters/dynamo/directory-changes.ts';
import { dynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import type { directoryAccessPatterns } from '../../shared/adapters/dynamo/directory-access-patterns.ts';
import { dynamoDirectoryStore } from '../../shared/adapters/dynamo/directory-store.ts';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoInvitations } from '../../shared/adapters/dynamo/invitations.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { basicProfile } from '../../shared/domain/profile/kept-profile.ts';
import { personEntries } from '../../shared/app/person-entries.ts';
import { staffEntries } from '../../shared/app/staff-entries.ts';
import { cityRegions } from '../../shared/city/regions.ts';
import { accept } from '../../shared/domain/directory/decide-people.ts';
import { addStaff } from '../../shared/domain/directory/decide-staff.ts';
import { createUnit } from '../../shared/domain/directory/decide-units.ts';
import { joined, peopled } from '../../shared/domain/directory/enterprise-people.ts';
import { moveStaff } from '../../shared/domain/directory/move-staff.ts';
import type { Result } from '../../shared/domain/result.ts';
import { CreditCode } from '../../shared/domain/enterprise/credit-code.ts';
import { AccountId, EnterpriseId, UnitId } from '../../shared/domain/directory/ids.ts';
import { enterpriseId, people, units } from './case-world.ts';
import { directoryWrite, filedClaim, openInvitation } from './directory-changes.ts';
import { enterprise as shoes } from './city.ts';
import { everybody } from './messages/city-directory.ts';

type Exercises = Readonly<Record<(typeof directoryAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const opened = { type: 'accountOpened' } as const;
const page = { limit: 20, after: undefined };

/** Fills the directory with more than a page of units, and gives for each of its access patterns the call that asks it. */
export async function directoryExercisesOn(table: Table): Promise<Exercises> {
  const directory = dynamoDirectory(table);
  const writer = dynamoDirectoryWriter(table);
  const store = dynamoDirectoryStore(table, cityRegions);
  const departments = Array.from({ length: 40 }, (_, index) => ({
    ...units.science,
    id: UnitId.parse(`department-${index + 1}`),
  }));
  await Promise.all([...Object.values(units), ...departments].map(async (unit) => writer.putUnit(unit)));
  await Promise.all(Object.values(everybody).map(async (account) => writer.putAccount(account)));
  const { colleague } = everybody;
  const saving = directoryWrite(
    1,
    [{ kind: 'account', previous: colleague, next: { ...colleague, phone: '13800000001' } }],
    { type: 'ownDataChanged', fields: ['phone'] },
  );

  const claimOf = (n: number) => filedClaim(n, people.handler);
  for (let n = 1; n <= 40; n += 1) {
    await store.save(
      directoryWrite(100 + n, [{ kind: 'claim', previous: undefined, next: claimOf(n) }], opened),
    );
  }
  const fresh = directoryWrite(2, [{ kind: 'claim', previous: undefined, next: claimOf(41) }], opened);
  const old = claimOf(1);
  const first = { ...shoes, id: EnterpriseId.parse('E41'), creditCode: old.creditCode };
  const { handler2 } = everybody;
  const owner = joined(handler2, first.id, true);
  if (!owner.ok) throw new Error(owner.refusal.tag);
  const at = fresh.change.at;
  const decided = {
    outcome: 'approved',
    at,
    by: people.clerk,
    reason: '已核对',
    enterpriseId: first.id,
  } as const;
  const grant = directoryWrite(
    3,
    [
      { kind: 'claim', previous: old, next: { ...old, decided } },
      { kind: 'enterprise', previous: undefined, next: first },
      { kind: 'account', previous: handler2, next: owner.value },
      { kind: 'profile', previous: undefined, next: basicProfile(first, fresh.change.on) },
    ],
    opened,
  );
  const claims = dynamoClaims(table);
  await writer.putEnterprise(shoes);

  const invitations = dynamoInvitations(table);
  const [invited] = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const next = openInvitation(n + 1, shoes.id);
      await store.save(directoryWrite(200 + n, [{ kind: 'invitation', previous: undefined, next }], opened));
      return next;
    }),
  );
  if (invited === undefined) throw new Error('nobody is invited');
  const newcomer = { ...everybody.handler, id: AccountId.parse('newcomer'), memberships: [] };
  await writer.putAccount(newcomer);
  const joining = accept(newcomer, shoes, invited, at);
  if (!joining.ok) throw new Error(joining.refusal.tag);
  const after = joining.value;
  const join = directoryWrite(
    4,
    [
      { kind: 'invitation', previous: invited, next: after.invitation },
      ...personEntries({ account: newcomer, enterprise: shoes }, after),
    ],
    opened,
  );
  const left = { account: newcomer, enterprise: peopled(after.enterprise, -1) };
  const leaving = directoryWrite(5, personEntries(after, left), opened);

  const { talentLead, handler, clerk } = everybody;
  const helper = { ...handler, id: AccountId.parse('helper'), memberships: [] };
  await writer.putAccount(helper);
  const talents = { unit: units.talent, people: [talentLead] };
  const act = { roles: ['unitHandler' as const], by: clerk.id, at };
  const staffed = valueOf(addStaff(talents, helper, act));
  const staffing = directoryWrite(6, staffEntries(talents, staffed, helper), opened);
  const bureau = valueOf(
    createUnit(undefined, units.county, {
      id: UnitId.parse('bureau'),
      name: { zh: '示例局', en: 'Bureau' },
      level: 'department',
    }),
  );
  const creating = directoryWrite(
    7,
    [
      { kind: 'unit', previous: undefined, next: bureau.unit },
      { kind: 'unit', previous: units.county, next: bureau.parent },
    ],
    opened,
  );
  const moved = valueOf(moveStaff(staffed, { unit: units.science, people: [] }, helper.id, at));
  const moving = directoryWrite(
    8,
    [
      { kind: 'unit', previous: staffed.unit, next: moved.from.unit },
      ...staffEntries({ unit: units.science, people: staffed.people }, moved.into),
    ],
    opened,
  );

  return {
    staffAttempt: async () =>
      store.load(
        {
          idempotency: saving.record.key,
          accountId: clerk.id,
          needs: { units: [units.talent.id], staffOf: [units.talent.id], accounts: [helper.id] },
        },
        at,
      ),
    createUnit: async () => valueOf(await store.save({ ...creating, by: clerk })),
    changeStaff: async () => valueOf(await store.save({ ...staffing, by: clerk })),
    moveStaff: async () => valueOf(await store.save({ ...moving, by: clerk })),
    directoryChanges: async () => dynamoDirectoryChanges(table).changesIn('2026-09', page),
    peopleAttempt: async () =>
      store.load(
        {
          idempotency: saving.record.key,
          accountId: people.clerk,
          needs: {
            enterprises: [shoes.id],
            invitation: { enterpriseId: shoes.id, invitationId: invited.id },
            peopleOf: shoes.id,
          },
        },
        at,
      ),
    joinEnterprise: async () => store.save(join),
    leaveEnterprise: async () => store.save(leaving),
    invitation: async () => invitations.invitation(shoes.id, invited.id),
    invitations: async () => invitations.invitationsOf(shoes.id, page),
    addToken: async () => invitations.addToken(openInvitation(2, shoes.id), 'a'.repeat(64)),
    claimAttempt: async () =>
      store.load(
        {
          idempotency: saving.record.key,
          accountId: people.clerk,
          needs: {
            accounts: [people.handler],
            claims: [old.id],
            code: { creditCode: shoes.creditCode, claimant: people.handler },
          },
        },
        at,
      ),
    enterprise: async () => directory.enterprise(shoes.id),
    claim: async () => claims.claim(old.id),
    pendingClaims: async () => claims.pendingClaims(page),
    fileClaim: async () => store.save({ ...fresh, by: everybody.clerk }),
    grantClaim: async () => store.save({ ...grant, by: everybody.clerk }),
    account: async () => directory.account(people.clerk),
    unit: async () => directory.unit(units.hub.id),
    unitsBelow: async () => directory.unitsBelow(units.hub.id, page),
    staff: async () => directory.staffOf(units.hub.id),
    roleHolders: async () => directory.holdersOf('hubSupervisor'),
    people: async () => directory.peopleOf(enterpriseId),
    enterpriseOfCode: async () => directory.enterpriseOfCode(shoes.creditCode),
    putUnit: async () => writer.putUnit({ ...units.talent, id: UnitId.parse('new-department') }),
    putAccount: async () => writer.putAccount(everybody.handler),
    putEnterprise: async () =>
      writer.putEnterprise({
        ...shoes,
        id: EnterpriseId.parse('E02'),
        creditCode: CreditCode.parse('913505030000011A1U'),
      }),
    directoryAttempt: async () =>
      store.load({ idempotency: saving.record.key, accountId: colleague.id, needs: {} }, saving.change.at),
    saveOwnData: async () => store.save(saving),
  };
}

/** What a rule has accepted; throws on a refusal, which is a mistake of the exercise. */
function valueOf<Value>(result: Result<Value, { readonly tag: string }>): Value {
  if (!result.ok) throw new Error(result.refusal.tag);
  return result.value;
}
