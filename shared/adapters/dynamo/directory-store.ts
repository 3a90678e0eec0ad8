import type {
  DirectoryEntry,
  DirectoryNeeds,
  DirectoryReads,
  DirectoryStore,
  DirectoryWrite,
} from '../../app/directory-ports.ts';
import type { Account } from '../../domain/directory/account.ts';
import type { EnterpriseId, UnitId } from '../../domain/directory/ids.ts';
import type { CityRegions } from '../../domain/policy/audience-places.ts';
import { accepted, refused } from '../../domain/result.ts';
import { isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { readClaim, readClaimant } from './claim-items.ts';
import { directoryChangeItem, directoryRecordItem, readDirectoryRecord } from './directory-change-item.ts';
import { addressParts, readAddress } from './address-item.ts';
import { readAccount, readCodeHolder, readEnterprise, readUnit } from './directory-items.ts';
import {
  accountParts,
  claimParts,
  enterpriseParts,
  integratorParts,
  invitationParts,
  stillAccount,
  unitParts,
} from './directory-writes.ts';
import { subscriptionParts } from './audience-items.ts';
import { choicesOf, pushSettingsParts } from './push-choices.ts';
import type { FoundItems } from './found-items.ts';
import { peopleOf, staffOf } from './members.ts';
import { unlessInForce } from './idempotency-item.ts';
import { integratorKey } from './integration-keys.ts';
import { readIntegrator } from './integrator-items.ts';
import { readInvitation } from './invitation-item.ts';
import type { ItemKey } from './key-scheme.ts';
import {
  accountKey,
  addressKey,
  claimantKey,
  claimKey,
  creditCodeKey,
  enterpriseKey,
  idempotencyDigest,
  idempotencyKey,
  invitationKey,
  profileKey,
  unitKey,
} from './keys.ts';
import type { Table } from './open-table.ts';
import { sendingKey } from './policy-mail-keys.ts';
import { readSending, resumptionParts } from './sending-item.ts';
import { profileParts, readKeptProfile } from './profile-items.ts';
import type { Attributes } from './stored-item.ts';
import { transact, type TransactionPart } from './transact.ts';

/**
 * Changes of the directory in the one table: an attempt is one BatchGetItem and one TransactWriteItems. Profiles are filed by
 * the given regions.
 */
export function dynamoDirectoryStore(
  table: Table,
  regions: CityRegions,
  backOff: BackOff = jitteredBackOff,
): DirectoryStore {
  return {
    async load({ idempotency, accountId, needs }, now) {
      const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
      const accountAt = accountKey.keyOf({ accountId });
      const { invitation, code, sending, ...lists } = keysOfNeeds(needs);
      const { accounts, enterprises, units, profiles, claims, integrators, addresses } = lists;
      const one = [invitation, sending, code?.holder, code?.claimant].filter((key) => key !== undefined);
      const keys = [recordAt, accountAt, ...Object.values(lists).flat(), ...one];
      const found = await batchGet(table, keys, backOff);
      const record = found.read(recordAt, (item) => readDirectoryRecord(idempotency, item));
      const holderId = code && found.read(code.holder, readCodeHolder);
      const holder = holderId && (await enterpriseWithProfile(table, holderId, backOff));
      const asked = profiles.flatMap((key) => found.read(key, readKeptProfile) ?? []);
      return {
        record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
        account: found.read(accountAt, readAccount),
        accounts: byId(found, accounts, readAccount),
        enterprises: byId(found, enterprises, readEnterprise),
        claims: byId(found, claims, readClaim),
        integrators: byId(found, integrators, readIntegrator),
        addresses: byId(found, addresses, readAddress),
        sending: sending && found.read(sending, readSending),
        invitation: invitation && found.read(invitation, readInvitation),
        people: needs.peopleOf === undefined ? [] : await peopleOf(table, needs.peopleOf),
        units: byId(found, units, readUnit),
        staff: await staffIn(table, needs.staffOf ?? []),
        choices: await choicesOf(table, needs.choicesOf),
        holder: holder?.enterprise,
        profiles: new Map([...asked, ...(holder?.profiles ?? [])].map((each) => [each.enterpriseId, each])),
        pendingClaim: code && found.read(code.claimant, readClaimant),
      };
    },

    async save(write) {
      const unmet = await transact(table, partsOf(table.name, write, regions), backOff);
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'overtaken' });
    },
  };
}

function keysOfNeeds({
  accounts = [],
  enterprises = [],
  units = [],
  profiles = [],
  claims = [],
  integrators = [],
  addresses = [],
  sending,
  invitation,
  code,
}: DirectoryNeeds) {
  return {
    profiles: profiles.map((enterpriseId) => profileKey.keyOf({ enterpriseId })),
    units: units.map((unitId) => unitKey.keyOf({ unitId })),
    accounts: accounts.map((accountId) => accountKey.keyOf({ accountId })),
    enterprises: enterprises.map((enterpriseId) => enterpriseKey.keyOf({ enterpriseId })),
    invitation: invitation && invitationKey.keyOf(invitation),
    claims: claims.map((claimId) => claimKey.keyOf({ claimId })),
    integrators: integrators.map((integratorId) => integratorKey.keyOf({ integratorId })),
    addresses: addresses.map((id) => addressKey.keyOf({ id })),
    sending: sending && sendingKey.keyOf({}),
    code: code && {
      holder: creditCodeKey.keyOf({ code: code.creditCode }),
      claimant: claimantKey.keyOf({ code: code.creditCode, accountId: code.claimant }),
    },
  };
}

function byId<Id extends string, Value extends { readonly id: Id }>(
  found: FoundItems,
  keys: readonly ItemKey[],
  read: (item: Attributes) => Value,
): ReadonlyMap<Id, Value> {
  const values = keys.flatMap((key) => found.read(key, read) ?? []);
  return new Map(values.map((value) => [value.id, value]));
}

async function staffIn(table: Table, unitIds: readonly UnitId[]): Promise<DirectoryReads['staff']> {
  const staff = unitIds.map(async (unitId) => [unitId, await staffOf(table, unitId)] as const);
  return new Map(await Promise.all(staff));
}

async function enterpriseWithProfile(table: Table, enterpriseId: EnterpriseId, backOff: BackOff) {
  const keys = [enterpriseKey.keyOf({ enterpriseId }), profileKey.keyOf({ enterpriseId })] as const;
  const found = await batchGet(table, keys, backOff);
  const profile = found.read(keys[1], readKeptProfile);
  return {
    enterprise: found.read(keys[0], readEnterprise),
    profiles: profile === undefined ? [] : [profile],
  };
}

function partsOf(
  tableName: string,
  { by, entries, change, record }: DirectoryWrite,
  regions: CityRegions,
): readonly TransactionPart[] {
  return [
    { Put: { TableName: tableName, Item: directoryRecordItem(record), ...unlessInForce(change.at) } },
    {
      Put: {
        TableName: tableName,
        Item: directoryChangeItem(change),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    ...(by === undefined || isAmong(entries, by) ? [] : [stillAccount(tableName, by)]),
    ...entries.flatMap((entry) => entryParts(tableName, entry, regions)),
  ];
}

/** A transaction touches an item once, and an entry has the condition of its own. */
function isAmong(entries: readonly DirectoryEntry[], { id }: Account): boolean {
  return entries.some((entry) => entry.kind === 'account' && entry.next.id === id);
}

function entryParts(
  tableName: string,
  entry: DirectoryEntry,
  regions: CityRegions,
): readonly TransactionPart[] {
  switch (entry.kind) {
    case 'account':
      return accountParts(tableName, entry.previous, entry.next);
    case 'enterprise':
      return enterpriseParts(tableName, entry.previous, entry.next);
    case 'unit':
      return unitParts(tableName, entry.previous, entry.next);
    case 'profile':
      return profileParts(tableName, entry.previous, entry.next, regions);
    case 'claim':
      return claimParts(tableName, entry.previous, entry.next);
    case 'integrator':
      return integratorParts(tableName, entry.previous, entry.next);
    case 'address':
      return addressParts(tableName, entry.previous, entry.next);
    case 'resumption':
      return resumptionParts(tableName, entry.previous, entry.next);
    case 'invitation':
      return invitationParts(tableName, entry.previous, entry.next);
    case 'pushSettings':
      return pushSettingsParts(tableName, entry.previous, entry.next);
    case 'subscription':
      return subscriptionParts(tableName, entry.previous, entry.next);
  }
}
