import { join } from 'node:path';
import { openFunctionLog } from '../functions/function-log.ts';
import { type FunctionPool, functionPool } from '../functions/function-pool.ts';
import { type FunctionSurroundings, workerEnvironment } from '../functions/worker-environment.ts';
import type { System } from '../system/system.ts';

export type FunctionsInput = {
  readonly system: System;
  readonly surroundings: FunctionSurroundings;
  readonly offsetBuffer: SharedArrayBuffer;
  readonly now: () => number;
  readonly logDir: string;
};

/** A pool for each function, by the function's name on AWS. */
export function functionPools(input: FunctionsInput): ReadonlyMap<string, FunctionPool> {
  const { system, surroundings, offsetBuffer, now, logDir } = input;
  return new Map(
    system.functions.map((spec) => {
      const log = openFunctionLog(join(logDir, `${spec.label}.log`), now);
      const environment = workerEnvironment(spec, surroundings);
      return [spec.name, functionPool(spec, { environment, offsetBuffer, log })] as const;
    }),
  );
}

/** Loads the bundles one after another: those that answer requests first, so that the first request need not wait. */
export async function warmFunctions(
  system: System,
  pools: ReadonlyMap<string, FunctionPool>,
  signal: AbortSignal,
): Promise<void> {
  const inRoutes = new Set(system.api.routes.map(({ functionName }) => functionName));
  const ordered = [...pools].toSorted(
    ([left], [right]) => Number(inRoutes.has(right)) - Number(inRoutes.has(left)),
  );
  for (const [, pool] of ordered) if (!signal.aborted) await pool.warm();
}
