import type { EngineClients } from '../engines/clients.ts';
import { sweepExpired } from '../engines/sweep-expired.ts';
import { sweepObjects } from '../engines/sweep-objects.ts';
import type { System } from '../system/system.ts';

export type ExpirySweep = { readonly sweep: () => Promise<void>; readonly stop: () => void };

const everyMs = 10 * 60 * 1000;

/** Removes expired items and objects now and then, by the domain clock. */
export function startExpirySweep(
  clients: Pick<EngineClients, 'tables' | 'objects'>,
  { tables, buckets }: Pick<System, 'tables' | 'buckets'>,
  now: () => number,
  onTrouble: (trouble: string) => void,
): ExpirySweep {
  const sweep = async (): Promise<void> => {
    for (const table of tables) await sweepExpired(clients.tables, table, now());
    for (const bucket of buckets) await sweepObjects(clients.objects, bucket, now());
  };
  const timer = setInterval(() => {
    sweep().catch((error: unknown) => onTrouble(`expiry: ${String(error)}`));
  }, everyMs);
  return { sweep, stop: () => clearInterval(timer) };
}
