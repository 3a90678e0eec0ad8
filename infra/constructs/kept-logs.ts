import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Config } from '../config.ts';

/**
 * A log group that keeps its lines as long as the city says, at least the six months of 网络安全法 art. 21 (3). It has no name of
 * its own: one that outlived its stack would be in the way of the next.
 */
export function keptLogs(
  scope: Construct,
  id: string,
  { logRetentionDays, retainData }: Pick<Config, 'logRetentionDays' | 'retainData'>,
): LogGroup {
  return new LogGroup(scope, id, {
    retention: logRetentionDays,
    removalPolicy: retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
}
