import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Traces } from '../../app/trace-ports.ts';
import { CaseTrace, Trace } from '../../domain/case/trace.ts';
import { addressesTraceKey, traceKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryIndex, queryTable } from './query.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table as definition } from './table.ts';

const secondsADay = 24 * 60 * 60;

/** Traces in the one table: each in its case's partition of traces, and by its reader in an index. TTL removes them in the end. */
export function dynamoTraces(table: Table, retentionDays: number): Traces {
  return {
    async keep(trace) {
      await table.client.send(
        new PutCommand({ TableName: table.name, Item: traceItem(trace, retentionDays) }),
      );
    },
    async ofCase(caseId, page) {
      const { pk } = partitionOf(caseId);
      const stretch = { pk, skPrefix: traceKey.prefix.sk, order: 'descending', consistent: false } as const;
      return mapPage(await queryTable(table, stretch, page), readCaseTrace);
    },
    async ofAccount(accountId, page) {
      const stretch = { index: 'byReader', partition: accountId, order: 'descending' } as const;
      return mapPage(await queryIndex(table, stretch, page), readTrace);
    },
  };
}

function partitionOf(caseId: CaseTrace['caseId']): { readonly pk: string } {
  return { pk: `${traceKey.prefix.pk}${caseId}` };
}

function traceItem(trace: Trace, retentionDays: number): StoredItem {
  const { accountId, at, read } = trace;
  const { key, of } =
    read === 'suppressions'
      ? { key: addressesTraceKey.keyOf({ accountId, at }), of: 'ADDRESSES' }
      : { key: traceKey.keyOf({ caseId: trace.caseId, at, accountId, read }), of: trace.caseId };
  return {
    ...key,
    entity: 'trace',
    ...trace,
    readBy: accountId,
    readKey: `${at}#${of}#${read}`,
    [definition.timeToLive]: Math.ceil(Date.parse(at) / 1000) + retentionDays * secondsADay,
  };
}

function readCaseTrace(item: Attributes): CaseTrace {
  return readItem('trace', CaseTrace, item);
}

function readTrace(item: Attributes): Trace {
  return readItem('trace', Trace, item);
}
