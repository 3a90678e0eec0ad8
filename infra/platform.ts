import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Config } from './config.ts';
import type { FunctionSpec } from './function-spec.ts';

/** What every construct of the stateless stack is built on. */
export interface Platform {
  readonly config: Config;
  readonly table: Table;
  /** Who is told of alarms. */
  readonly alarms: ITopic;
}

/** Where the functions count, in CloudWatch. */
export const metricsNamespace = 'Zhitong';

/** What every function is told. */
export function environmentOf({ config, table }: Platform, spec: FunctionSpec): Record<string, string> {
  return {
    STAGE: config.stage,
    HUB_UNIT_ID: config.city.hubUnitId,
    CITY_RULES: JSON.stringify(config.city.rules),
    PORTAL_URL: config.portalUrl,
    ...(spec.table === undefined ? {} : { TABLE_NAME: table.tableName }),
    POWERTOOLS_SERVICE_NAME: spec.name,
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
    NODE_OPTIONS: '--enable-source-maps',
  };
}
