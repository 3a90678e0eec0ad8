import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sweepExpired } from '../engines/sweep-expired.ts';
import type { TableSpec } from '../system/table-spec.ts';

export type ExpirySweep = { readonly sweep: () => Promise<void>; readonly stop: () => void };

const everyMs = 10 * 60 * 1000;

/** Removes expired items now and then, by the domain clock. */
export function startExpirySweep(
  client: DynamoDBClient,
  tables: readonly TableSpec[],
  now: () => number,
  onTrouble: (trouble: string) => void,
): ExpirySweep {
  const sweep = async (): Promise<void> => {
    for (const table of tables) await sweepExpired(client, table, now());
  };
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => onTrouble(`time to live: ${String(error)}`));
  }, everyMs);
  return { sweep, stop: () => clearInterval(timer) };
}
