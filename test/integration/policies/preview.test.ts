import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoAudience } from '../../../shared/adapters/dynamo/audience-store.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { previewAudience } from '../../../shared/app/preview-audience.ts';
import { Account } from '../../../shared/domain/directory/account.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { cityRegions } from '../../../shared/city/regions.ts';
import { cityCodes } from '../../../shared/city/codes.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { located, matchedCity, personOf, profileOf } from '../../support/policy/matched-city.ts';

const now = instant('2026-11-27T02:00:00.000Z');
const staff = (id: string, role: 'policyEditor' | 'hubClerk') =>
  Account.parse({
    ...personOf(id, {}),
    memberships: [{ kind: 'staff', unitId: 'qz-hub', roles: [role], soleMember: false }],
  });
const listing = (...tags: readonly string[]) => ({
  qualifications: {
    value: tags.map((tag) => ({ tag, issuedOn: null, expiresOn: null })),
    source: 'import',
    on: '2026-09-01',
  },
});

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
  await matchedCity(engine.table).profiles([
    ...[1, 2, 3].map((n) => profileOf(n, { ...located('350582'), ...listing('HIGH_TECH') })),
    ...[4, 5].map((n) => profileOf(n, { ...located('350583'), ...listing('HIGH_TECH') })),
    profileOf(6, { ...located('350582'), ...listing() }),
    profileOf(7, { ...located('350582'), ...listing('HIGH_TECH', 'SPECIAL_CREDIT_BAD') }),
    profileOf(8, located('350582')),
  ]);
  const writer = dynamoDirectoryWriter(engine.table);
  await writer.putAccount(staff('editor', 'policyEditor'));
  await writer.putAccount(staff('clerk', 'hubClerk'));
});
afterAll(async () => engine.stop());

const preview = async (accountId: string) =>
  previewAudience(
    {
      directory: dynamoDirectory(engine.table),
      audience: dynamoAudience(engine.table),
      regions: cityRegions,
      codes: cityCodes,
      timeZone: 'Asia/Shanghai',
    },
    { accountId: AccountId.parse(accountId), now },
    Criteria.parse({
      all: [
        { clause: 'region', in: ['350582'] },
        { clause: 'qualification', holds: 'HIGH_TECH' },
        { none: [{ clause: 'qualification', holds: 'SPECIAL_CREDIT_BAD' }] },
      ],
    }),
  );

describe('a preview', () => {
  it('counts whom criteria would reach, and what each clause costs', async () => {
    const previewed = await preview('editor');
    expect(previewed).toMatchObject({
      ok: true,
      value: {
        count: 3,
        atLeast: false,
        costs: [
          { clause: { clause: 'region' }, count: 2, atLeast: false },
          { clause: { holds: 'HIGH_TECH' }, count: 1, atLeast: false },
          { clause: { holds: 'SPECIAL_CREDIT_BAD' }, count: 1, atLeast: false },
        ],
      },
    });
    const sample = previewed.ok ? previewed.value.sample : [];
    expect(sample).toHaveLength(3);
    for (const { name, profile } of sample) expect(name).not.toContain(profile.enterpriseId);
  });

  it('is for those who write policies', async () => {
    expect(await preview('clerk')).toEqual({ ok: false, refusal: { tag: 'forbidden' } });
    expect(await preview('nobody')).toEqual({ ok: false, refusal: { tag: 'forbidden' } });
  });
});
