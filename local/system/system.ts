import type { Permissions } from '../permissions/role-permissions.ts';
import type { ApiSpec } from './api-spec.ts';
import type { BucketSpec } from './bucket-spec.ts';
import type { FunctionSpec } from './function-spec.ts';
import type { MailEventsSpec } from './mail-events-spec.ts';
import type { QueueMappingSpec, StreamMappingSpec } from './mapping-spec.ts';
import type { QueueSpec } from './queue-spec.ts';
import type { ScheduleSpec } from './schedule-spec.ts';
import type { TableSpec } from './table-spec.ts';

/** All that the templates describe and the local stack carries out. */
export type System = {
  readonly tables: readonly TableSpec[];
  readonly queues: readonly QueueSpec[];
  readonly buckets: readonly BucketSpec[];
  readonly functions: readonly FunctionSpec[];
  readonly streamMappings: readonly StreamMappingSpec[];
  readonly queueMappings: readonly QueueMappingSpec[];
  readonly mailEvents: readonly MailEventsSpec[];
  readonly api: ApiSpec;
  readonly schedules: readonly ScheduleSpec[];
  readonly permissions: Permissions;
};
