import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeed } from '../../../local/seed/load.ts';
import { accounts, units } from '../../../local/seed/organisation.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { EnterpriseId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
const load = async () =>
  loadSeed({ endpoint: engine.endpoint, region: 'local', tableName: engine.table.name });

beforeAll(async () => {
  engine = await startEngine();
  await load();
});
afterAll(async () => engine.stop());

describe('the loaded organisation', () => {
  test('is what the data say, also when it is loaded again', async () => {
    await load();
    const directory = dynamoDirectory(engine.table);
    const loadedUnits = await Promise.all(units.map(async ({ id }) => directory.unit(id)));
    const loadedAccounts = await Promise.all(accounts.map(async ({ id }) => directory.account(id)));
    expect(loadedUnits).toEqual(units);
    expect(loadedAccounts).toEqual(accounts);
  });

  test('is found by unit, by enterprise and below a unit', async () => {
    const directory = dynamoDirectory(engine.table);
    const staff = await directory.staffOf(UnitId.parse('qz-rsj'));
    const people = await directory.peopleOf(EnterpriseId.parse('E01'));
    const below = await directory.unitsBelow(UnitId.parse('county-350582'), { limit: 10, after: undefined });
    expect(staff.map(({ id }) => id)).toEqual(['rsj-handler', 'rsj-lead']);
    expect(people.map(({ name }) => name)).toEqual(['陈示一']);
    expect(below.items.map(({ id }) => id)).toEqual(['county-350582-gxj']);
  });
});

test('a table that is not there stops the load', async () => {
  const absent = loadSeed({ endpoint: engine.endpoint, region: 'local', tableName: 'absent' });
  await expect(absent).rejects.toThrow(/not found|exist/i);
});
