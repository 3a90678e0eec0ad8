import * as z from 'zod';
import type { ApplicationRecord, Applications, ApplicationStore } from '../../app/application-ports.ts';
import { Application, isReminded } from '../../domain/policy/application.ts';
import { PolicyId, ProgrammeId } from '../../domain/policy/policy.ts';
import { EnterpriseId } from '../../domain/directory/ids.ts';
import { accepted, refused } from '../../domain/result.ts';
import { Instant, isBefore } from '../../domain/time/instant.ts';
import { type BackOff, jitteredBackOff } from './back-off.ts';
import { batchGet } from './batch-get.ts';
import { readAccount } from './directory-items.ts';
import { unlessInForce } from './idempotency-item.ts';
import { keyScheme } from './key-scheme.ts';
import { accountKey, enterpriseKey, idempotencyDigest, idempotencyKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryTable } from './query.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table as layout } from './table.ts';
import { toldLaterItem } from './told-enterprises.ts';
import { transact } from './transact.ts';

/** What an enterprise says of a programme, beside the others of the enterprise; ids of policies are ULIDs. */
export const applicationKey = keyScheme(
  'ENTERPRISE#{enterpriseId}',
  'APPLICATION#{policyId}#{programmeId}',
  z.object({ enterpriseId: EnterpriseId, policyId: PolicyId, programmeId: ProgrammeId }),
);

const Answered = z.strictObject({ fingerprint: z.string(), answer: Application, expiresAt: Instant });

/** As many as one policy can have programmes. */
const allOfPolicy = 100;

/** What enterprises say of programmes, in the one table. */
export function dynamoApplications(
  table: Table,
  backOff: BackOff = jitteredBackOff,
): Applications & ApplicationStore {
  const { name: TableName } = table;
  return {
    async applicationsOf(enterpriseId, page) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const stretch = {
        pk,
        skPrefix: applicationKey.prefix.sk,
        order: 'descending',
        consistent: true,
      } as const;
      return mapPage(await queryTable(table, stretch, page), readApplication);
    },

    async applicationsUnder(enterpriseId, policyId) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const skPrefix = `${applicationKey.prefix.sk}${policyId}#`;
      const stretch = { pk, skPrefix, order: 'ascending', consistent: true } as const;
      const { items } = await queryTable(table, stretch, { limit: allOfPolicy, after: undefined });
      return items.map(readApplication);
    },

    async load({ idempotency, accountId }, now) {
      const recordAt = idempotencyKey.keyOf({ digest: idempotencyDigest(idempotency) });
      const accountAt = accountKey.keyOf({ accountId });
      const found = await batchGet(table, [recordAt, accountAt], backOff);
      const record = found.read(recordAt, (item) => ({
        key: idempotency,
        ...readItem('applicationRecord', Answered, item),
      }));
      return {
        record: record !== undefined && isBefore(now, record.expiresAt) ? record : undefined,
        account: found.read(accountAt, readAccount),
      };
    },

    async save(application, record) {
      const { policyId, enterpriseId } = application;
      const toHear = isReminded(application) ? [toldLaterItem(policyId, enterpriseId)] : [];
      const unmet = await transact(
        table,
        [
          { Put: { TableName, Item: recordItem(record), ...unlessInForce(application.at) } },
          { Put: { TableName, Item: applicationItem(application) } },
          ...toHear.map((Item) => ({ Put: { TableName, Item } })),
        ],
        backOff,
      );
      return unmet.length === 0 ? accepted(undefined) : refused({ tag: 'recordExists' });
    },
  };
}

function applicationItem(application: Application): StoredItem {
  return { ...applicationKey.keyOf(application), entity: 'application', ...application };
}

function readApplication(item: Attributes): Application {
  return readItem('application', Application, item);
}

/** The key of the client is kept only as part of a digest. */
function recordItem({ key, ...answered }: ApplicationRecord): StoredItem {
  return {
    ...idempotencyKey.keyOf({ digest: idempotencyDigest(key) }),
    entity: 'applicationRecord',
    ...answered,
    [layout.timeToLive]: Math.ceil(Date.parse(answered.expiresAt) / 1000),
  };
}
