import { dynamoDirectoryRequests } from '../../shared/adapters/dynamo/directory-requests.ts';
import { dynamoDirectoryStore } from '../../shared/adapters/dynamo/directory-store.ts';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { profileAccessPatterns } from '../../shared/adapters/dynamo/profile-access-patterns.ts';
import { dynamoProfiles } from '../../shared/adapters/dynamo/profiles.ts';
import { cityRegions } from '../../shared/city/regions.ts';
import { basicProfile } from '../../shared/domain/profile/kept-profile.ts';
import { directoryWrite } from './directory-changes.ts';
import { enterprise } from './city.ts';
import { everybody } from './messages/city-directory.ts';

type Exercises = Readonly<Record<(typeof profileAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const fact = { type: 'profileChanged', enterpriseId: enterprise.id } as const;

/** Keeps the profile of an enterprise, and gives for each of its access patterns the call that asks it. */
export async function profileExercisesOn(table: Table): Promise<Exercises> {
  const store = dynamoDirectoryStore(table, cityRegions);
  const writer = dynamoDirectoryWriter(table);
  const { clerk } = everybody;
  await writer.putAccount(clerk);
  await writer.putEnterprise(enterprise);
  const first = directoryWrite(900, [], fact);
  const { at, on } = first.change;
  const known = basicProfile(enterprise, on);
  await store.save({ ...first, entries: [{ kind: 'profile', previous: undefined, next: known }] });
  const next = { ...known, foundedOn: { value: on, source: 'hub', on } as const, revision: 2 };
  const described = directoryWrite(901, [{ kind: 'profile', previous: known, next }], fact);
  const imported = { ...described.record, key: { ...described.record.key, key: 'table' } };
  const needs = { enterprises: [enterprise.id], profiles: [enterprise.id] };
  const request = { idempotency: described.record.key, accountId: clerk.id, needs };
  return {
    profile: async () => dynamoProfiles(table).profile(enterprise.id),
    profileAttempt: async () => store.load(request, at),
    beginImport: async () => dynamoDirectoryRequests(table).begin(imported, at),
    saveProfile: async () => store.save({ ...described, by: clerk }),
  };
}
