import type { EngineRequest } from '../faults/engine-proxy.ts';
import type { StorageRequest } from '../storage/presigned-request.ts';
import type { System } from '../system/system.ts';
import type { TableSpec } from '../system/table-spec.ts';
import { isObject, type JsonObject } from '../template/json.ts';
import { arn, partitionOf, type Place } from '../template/place.ts';
import { askedOfBuckets, signerOf } from './asked-of-buckets.ts';
import { askedOfQueues } from './asked-of-queues.ts';
import { askedOfTables } from './asked-of-tables.ts';
import { type Asked, isAllowed } from './statement.ts';

type Enforced = { readonly system: Pick<System, 'permissions' | 'tables'>; readonly place: Place };

/** Why a function may not ask that, in the words of IAM, or undefined. */
export type PermissionGate = {
  readonly tables: (request: EngineRequest) => string | undefined;
  readonly queues: (request: EngineRequest) => string | undefined;
  readonly buckets: (request: StorageRequest) => string | undefined;
  /** Until this is called nothing is allowed. */
  readonly enforce: (app: Enforced) => void;
};

/** Holds functions to what their roles grant, and tells the runner of each attempt at more. */
export function permissionGate(onTrouble: (trouble: string) => void): PermissionGate {
  let enforced: Enforced | undefined;
  const refusal = (
    functionLabel: string,
    askedIn: (app: Enforced) => readonly Asked[],
  ): string | undefined => {
    if (enforced === undefined) return 'The permissions are not known yet';
    const statements = enforced.system.permissions.get(functionLabel) ?? [];
    const denied = askedIn(enforced).find((asked) => !isAllowed(statements, asked));
    if (denied === undefined) return undefined;
    const { action, resource } = denied;
    const reason = `${functionLabel} is not authorized to perform: ${action} on resource: ${resource}`;
    onTrouble(`The role of ${reason}`);
    return `User: ${reason} because no identity-based policy allows the ${action} action`;
  };
  return {
    tables: ({ functionLabel, operation, body }) =>
      refusal(functionLabel, ({ system, place }) =>
        askedOfTables(operation, json(body), {
          arnOf: (name) => arn(place, 'dynamodb', `table/${name}`),
          partitionOf: (name) => partitionKeyOf(system.tables.find((table) => table.name === name)),
        }),
      ),
    queues: ({ functionLabel, operation, body }) =>
      refusal(functionLabel, ({ place }) =>
        askedOfQueues(operation, json(body), (name) => arn(place, 'sqs', name)),
      ),
    buckets: (request) =>
      refusal(signerOf(request), ({ place }) => askedOfBuckets(request, partitionOf(place.region))),
    enforce: (app) => {
      enforced = app;
    },
  };
}

function json(body: Buffer): JsonObject {
  const parsed: unknown = JSON.parse(body.toString('utf8') || '{}');
  return isObject(parsed) ? parsed : {};
}

function partitionKeyOf(table: TableSpec | undefined): string {
  return table?.KeySchema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
}
