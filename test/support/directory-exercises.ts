import { dynamoDirectory } from '../../shared/adapters/dynamo/directory.ts';
import type { directoryAccessPatterns } from '../../shared/adapters/dynamo/directory-access-patterns.ts';
import { dynamoDirectoryStore } from '../../shared/adapters/dynamo/directory-store.ts';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { UnitId } from '../../shared/domain/directory/ids.ts';
import { enterpriseId, people, units } from './case-world.ts';
import { enterprise } from './city.ts';
import { directoryWrite } from './directory-changes.ts';
import { everybody } from './messages/city-directory.ts';

type Exercises = Readonly<Record<(typeof directoryAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const page = { limit: 20, after: undefined };

/** Fills the directory with more than a page of units, and gives for each of its access patterns the call that asks it. */
export async function directoryExercisesOn(table: Table): Promise<Exercises> {
  const directory = dynamoDirectory(table);
  const writer = dynamoDirectoryWriter(table);
  const store = dynamoDirectoryStore(table);
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

  return {
    account: async () => directory.account(people.clerk),
    unit: async () => directory.unit(units.hub.id),
    unitsBelow: async () => directory.unitsBelow(units.hub.id, page),
    staff: async () => directory.staffOf(units.hub.id),
    roleHolders: async () => directory.holdersOf('hubSupervisor'),
    people: async () => directory.peopleOf(enterpriseId),
    enterpriseOfCode: async () => directory.enterpriseOfCode(enterprise.creditCode),
    putUnit: async () => writer.putUnit({ ...units.talent, id: UnitId.parse('new-department') }),
    putAccount: async () => writer.putAccount(everybody.handler),
    putEnterprise: async () => writer.putEnterprise(enterprise),
    directoryAttempt: async () =>
      store.load({ idempotency: saving.record.key, accountId: colleague.id }, saving.change.at),
    saveOwnData: async () => store.save(saving),
  };
}
