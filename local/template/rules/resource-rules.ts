import { apiRules } from './api-rules.ts';
import { functionRules } from './function-rules.ts';
import { notificationRules } from './notification-rules.ts';
import { permissionRules } from './permission-rules.ts';
import { inertRules } from './inert-rules.ts';
import { queueAndBucketRules } from './queue-and-bucket-rules.ts';
import { scheduleRules } from './schedule-rules.ts';
import { tableRules } from './table-rules.ts';
import type { ResourceRule } from './treatment.ts';

/** The fixed list of resource types that the local stack knows; a type that is not on it stops the start. */
export const resourceRules: Readonly<Record<string, ResourceRule>> = {
  ...tableRules,
  ...queueAndBucketRules,
  ...functionRules,
  ...apiRules,
  ...scheduleRules,
  ...permissionRules,
  ...notificationRules,
  ...inertRules,
};
