import { Duration, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionSpec } from '../function-spec.ts';
import { environmentOf, type Platform } from '../platform.ts';
import { bundledCode } from './bundle.ts';
import { keptLogs } from './kept-logs.ts';

export interface NodeFunctionProps {
  readonly spec: FunctionSpec;
  readonly platform: Platform;
  /** What this function is told besides what all are told. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** What all our functions have in common: runtime, logs, tracing, environment, and a role of their own. */
export class NodeFunction extends Construct {
  readonly handler: LambdaFunction;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, { spec, platform, environment }: NodeFunctionProps) {
    super(scope, id);
    this.logs = keptLogs(this, 'Logs', platform.config);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logs.grantWrite(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray and dynamodb:ListStreams know no resources; each statement names its exact actions.',
    });
    this.handler = new LambdaFunction(this, 'Function', {
      description: spec.errorImpact.en,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: bundledCode(spec, platform.config.cityFolder),
      role,
      logGroup: this.logs,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      memorySize: spec.memoryMb,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: { ...environmentOf(platform, spec), ...environment },
    });
    if (spec.table !== undefined) grantTable(this.handler, platform.table, spec.table);
  }
}

function grantTable(
  handler: LambdaFunction,
  table: Table,
  { actions, putsBelow, indexes }: NonNullable<FunctionSpec['table']>,
): void {
  if (actions.length > 0) {
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [table.tableArn],
      }),
    );
  }
  if (putsBelow !== undefined) {
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${putsBelow}*`] } },
      }),
    );
  }
  if (indexes.length > 0) {
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: indexes.map((name) => `${table.tableArn}/index/${name}`),
      }),
    );
  }
}
