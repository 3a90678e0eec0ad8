import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type IAccessLogSettings, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';
import { keptLogs } from './kept-logs.ts';

/** What is logged of a request: no address, no browser, no account, and the route instead of the path with its ids. */
const fields = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  responseBytes: '$context.responseLength',
  latencyMs: '$context.responseLatency',
  functionStatus: '$context.integrationStatus',
  functionLatencyMs: '$context.integrationLatency',
  refusal: '$context.error.responseType',
  functionError: '$context.integrationErrorMessage',
} as const;

/** The access log of the API. */
export function accessLog(scope: Construct, config: Config): IAccessLogSettings {
  return {
    destination: new LogGroupLogDestination(keptLogs(scope, 'AccessLog', config)),
    format: AccessLogFormat.custom(JSON.stringify(fields)),
  };
}
