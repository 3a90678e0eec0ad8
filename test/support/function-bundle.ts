import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFunctionLog } from '../../local/functions/function-log.ts';
import { type FunctionPool, functionPool } from '../../local/functions/function-pool.ts';
import { workerEnvironment } from '../../local/functions/worker-environment.ts';
import type { FunctionSpec } from '../../local/system/function-spec.ts';

const nowhere = 'http://127.0.0.1:9';

type Settings = Partial<Pick<FunctionSpec, 'timeoutMs' | 'environment' | 'whenEventFails'>> & {
  readonly nowMs?: () => number;
  readonly offsetBuffer?: SharedArrayBuffer;
};

/** A function of the local stack, written on the spot: `source` is what its bundle holds. */
export function bundledFunction(
  root: string,
  label: string,
  source: string,
  settings: Settings = {},
): FunctionPool {
  const bundleDir = join(root, label);
  mkdirSync(bundleDir, { recursive: true });
  writeFileSync(join(bundleDir, 'index.mjs'), source);
  const spec: FunctionSpec = {
    name: `stack-${label}`,
    label,
    arn: `arn:aws:lambda:ap-southeast-1:000000000000:function:stack-${label}`,
    bundleDir,
    handler: 'index.handler',
    timeoutMs: settings.timeoutMs ?? 5000,
    memoryMb: 256,
    reservedConcurrency: undefined,
    environment: settings.environment ?? {},
    logFormat: undefined,
    logLevel: undefined,
    whenEventFails: settings.whenEventFails ?? { retries: 0, queueName: undefined, form: 'event' },
  };
  const endpoints = { tables: nowhere, queues: nowhere, buckets: nowhere, mail: nowhere, secrets: nowhere };
  return functionPool(spec, {
    environment: workerEnvironment(spec, { region: 'ap-southeast-1', endpoints }),
    offsetBuffer: settings.offsetBuffer ?? new SharedArrayBuffer(8),
    log: openFunctionLog(join(root, `${label}.log`), settings.nowMs ?? Date.now),
  });
}
