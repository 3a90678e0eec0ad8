import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoCaseReader } from '../../shared/adapters/dynamo/case-reader.ts';
import { dynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { randomIds } from '../../shared/adapters/crypto/random-ids.ts';
import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import type { Attempt } from '../../shared/app/attempt.ts';
import type { LetterInput } from '../../shared/app/case-inputs.ts';
import type { CommandDeps } from '../../shared/app/deps.ts';
import { submitLetter } from '../../shared/app/submit-letter.ts';
import type { CaseId } from '../../shared/domain/case/case-id.ts';
import type { Account, StaffRole } from '../../shared/domain/directory/account.ts';
import { Enterprise } from '../../shared/domain/directory/enterprise.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import type { Unit } from '../../shared/domain/directory/unit.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { enterpriseId, fixedRules, rules, units } from './case-world.ts';
import type { Engine } from './engine.ts';

/** The people of the small city, by their account ids. */
export const citizens = {
  writer: AccountId.parse('writer'),
  clerk: AccountId.parse('clerk'),
  supervisor: AccountId.parse('supervisor'),
  scienceLead: AccountId.parse('science-lead'),
  scienceHandler: AccountId.parse('science-handler'),
  talentLead: AccountId.parse('talent-lead'),
  administrator: AccountId.parse('administrator-1'),
  otherAdministrator: AccountId.parse('administrator-2'),
  auditor: AccountId.parse('auditor'),
  leader: AccountId.parse('leader'),
  overseer: AccountId.parse('overseer'),
};

const person = (id: AccountId, memberships: Account['memberships']): Account => ({
  id,
  name: `示${id}`.slice(0, 60),
  email: `${id}@example.com`,
  phone: null,
  language: 'zh-CN',
  memberships,
});

const staff = (id: AccountId, unit: Unit, role: StaffRole): Account =>
  person(id, [{ kind: 'staff', unitId: unit.id, roles: [role], soleMember: false }]);

/** The accounts of these people. */
export const accounts: readonly Account[] = [
  person(citizens.writer, [{ kind: 'enterprise', enterpriseId, manages: true }]),
  staff(citizens.clerk, units.hub, 'hubClerk'),
  staff(citizens.supervisor, units.hub, 'hubSupervisor'),
  staff(citizens.scienceLead, units.science, 'unitLead'),
  staff(citizens.scienceHandler, units.science, 'unitHandler'),
  staff(citizens.talentLead, units.talent, 'unitLead'),
  staff(citizens.administrator, units.hub, 'administrator'),
  staff(citizens.otherAdministrator, units.hub, 'administrator'),
  staff(citizens.auditor, units.hub, 'auditor'),
  staff(citizens.leader, units.talent, 'leader'),
  staff(citizens.overseer, units.talent, 'overseer'),
];

/** The enterprise of the writer. */
export const enterprise = Enterprise.parse({
  id: enterpriseId,
  name: '晋江示例鞋材科技有限公司',
  creditCode: '913505820000010A50',
  codeOverrideReason: null,
  county: '350582',
  industry: '1951',
  registerType: 'enterprise',
  people: 1,
  revision: 1,
});

/** Fills an engine's table with the small city of case-world.ts. */
export async function settle({ table }: Pick<Engine, 'table'>): Promise<CommandDeps> {
  const directory = dynamoDirectoryWriter(table);
  await Promise.all(Object.values(units).map(async (unit) => directory.putUnit(unit)));
  await Promise.all(accounts.map(async (account) => directory.putAccount(account)));
  await directory.putEnterprise(enterprise);
  return {
    store: dynamoCaseStore(table),
    ids: randomIds(),
    seals: sha256Seals,
    rules: fixedRules(rules),
    hub: units.hub.id,
  };
}

/** A reader on the same table. */
export const readerOf = ({ table }: Engine) => dynamoCaseReader(table);

let attempts = 0;

/** A request of its own, never repeated unless its key is given. */
export function attemptBy(accountId: AccountId, now: Instant, key?: string): Attempt {
  attempts += 1;
  const own = key ?? `attempt-${attempts}`;
  return { accountId, now, idempotency: { route: 'test', key: own, fingerprint: own.padEnd(64, '0') } };
}

export const letter = (over: Partial<LetterInput> = {}): LetterInput => ({
  enterpriseId,
  kind: 'consultation',
  channel: 'web',
  addressee: 'hub',
  subject: '咨询人才团队申报',
  body: '请问泉州市引进高层次人才团队哪些对象可以申报，需要在哪里进行申报？',
  consentsToPublication: true,
  ...over,
});

/** Submits a letter that must be taken. */
export async function submitted(
  deps: CommandDeps,
  now: Instant,
  over: Partial<LetterInput> = {},
): Promise<CaseId> {
  const outcome = await submitLetter(deps, attemptBy(citizens.writer, now), letter(over));
  if (!outcome.ok) throw new Error(outcome.refusal.tag);
  return outcome.value.card.caseId;
}
