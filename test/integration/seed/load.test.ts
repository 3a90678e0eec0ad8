import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSeed } from '../../../local/seed/load.ts';
import { accounts, units } from '../../../local/seed/organisation.ts';
import { samplePolicies } from '../../../local/seed/policies.ts';
import { profiles } from '../../../local/seed/profiles.ts';
import { dynamoProfiles } from '../../../shared/adapters/dynamo/profiles.ts';
import { dynamoStandings } from '../../../shared/adapters/dynamo/standings.ts';
import { dynamoPolicyReader } from '../../../shared/adapters/dynamo/policy-reader.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { EnterpriseId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { type SecretServer, startSecretServer } from '../../support/secret-server.ts';

let engine: Engine;
let secrets: SecretServer;
const load = async () =>
  loadSeed({
    endpoint: engine.endpoint,
    region: 'local',
    tableName: engine.table.name,
    secrets: secrets.endpoint,
  });

beforeAll(async () => {
  [engine, secrets] = await Promise.all([startEngine(), startSecretServer()]);
  await load();
});
afterAll(async () => {
  await engine.stop();
  await secrets.stop();
});

describe('the loaded organisation', () => {
  test('is what the data say, also when it is loaded again', async () => {
    await load();
    const directory = dynamoDirectory(engine.table);
    const loadedUnits = await Promise.all(units.map(async ({ id }) => directory.unit(id)));
    const loadedAccounts = await Promise.all(accounts.map(async ({ id }) => directory.account(id)));
    expect(loadedUnits).toEqual(units);
    expect(loadedAccounts).toEqual(accounts);
  });

  test('comes with a secret for each platform, which a second load leaves as it is', async () => {
    const secretOf = (source: string) =>
      secrets.box.get(`zhitong/quanzhou/local/inbound/${source}`, 'AWSCURRENT')?.value;
    const before = ['province', '12345'].map(secretOf);
    await load();
    expect(['province', '12345'].map(secretOf)).toEqual(before);
    for (const secret of before) expect(secret).toMatch(/^whsec_/);
  });

  test('comes with the profiles of the sample enterprises, where policies find them', async () => {
    await load();
    const kept = await Promise.all(
      profiles.map(async ({ enterpriseId }) => dynamoProfiles(engine.table).profile(enterpriseId)),
    );
    expect(kept).toEqual(profiles.map((profile) => ({ ...profile, revision: 2 })));
    const { profile } = await dynamoStandings(engine.table).standingOf(
      EnterpriseId.parse('E06'),
      'consistent',
    );
    expect(profile?.qualifications?.value.length).toBeGreaterThan(0);
  });

  test('comes with drafts of the nine sample policies, each once, which nobody has approved', async () => {
    await load();
    const policies = dynamoPolicyReader(engine.table);
    const page = { limit: 100, after: undefined };
    const { items } = await policies.policiesOf(UnitId.parse('qz-hub'), 'draft', page);
    expect(items.map(({ title }) => title).toSorted()).toEqual(
      samplePolicies.map(({ content }) => content.title).toSorted(),
    );
    expect(items.every(({ version, draft }) => version === null && draft?.stage === 'draft')).toBe(true);
    expect((await policies.inForce(page)).items).toEqual([]);
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
  const absent = loadSeed({
    endpoint: engine.endpoint,
    region: 'local',
    tableName: 'absent',
    secrets: secrets.endpoint,
  });
  await expect(absent).rejects.toThrow(/not found|exist/i);
});
