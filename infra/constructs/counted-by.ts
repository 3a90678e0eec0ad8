import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { FunctionSpec } from '../function-spec.ts';
import { metricsNamespace } from '../platform.ts';

/** A metric that a function counts itself, by its name in shared/runtime/. */
export function countedBy(
  { name }: Pick<FunctionSpec, 'name'>,
  metricName: string,
  how: Pick<MetricOptions, 'statistic' | 'period'>,
): Metric {
  return new Metric({ namespace: metricsNamespace, metricName, dimensionsMap: { service: name }, ...how });
}
