import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { StorageBusy } from '../../app/ports.ts';
import { type BackOff, jitteredBackOff, maxAttempts } from './back-off.ts';
import type { Table } from './open-table.ts';

export type TransactionPart = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Reasons that pass: another transaction held one of the items, or a partition was too hot. */
const passing = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Writes all parts or none; gives the places of the parts whose condition did not hold, none when all is written. A
 * cancelled transaction wrote nothing, so each attempt is a new one; the SDK's retries of one attempt, whose outcome nobody
 * knows, carry the same token, so it is never written twice. Throws StorageBusy when it is in conflict to the end.
 */
export async function transact(
  { client }: Table,
  parts: readonly TransactionPart[],
  backOff: BackOff = jitteredBackOff,
): Promise<readonly number[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: [...parts] }));
      return [];
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
      const unmet = codes.flatMap((code, place) => (code === 'ConditionalCheckFailed' ? [place] : []));
      if (unmet.length > 0) return unmet;
      if (!codes.some((code) => passing.has(code))) throw error;
      if (attempt === maxAttempts) throw new StorageBusy(error);
      await backOff(attempt);
    }
  }
}
