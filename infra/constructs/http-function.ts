import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { metricsNamespace } from '../platform.ts';
import { impactAlarm } from './impact-alarm.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';

const period = Duration.minutes(5);

/** A function that answers HTTP; its alarm counts crashes, time-outs and what it answered with 500. */
export class HttpFunction extends NodeFunction {
  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id, props);
    const logged = this.logs.addMetricFilter('LoggedErrors', {
      filterPattern: FilterPattern.any(
        FilterPattern.stringValue('$.level', '=', 'ERROR'),
        FilterPattern.stringValue('$.level', '=', 'CRITICAL'),
      ),
      metricNamespace: metricsNamespace,
      metricName: `LoggedErrors-${props.platform.config.stage}-${props.spec.name}`,
    });
    impactAlarm(this, 'Failures', {
      errorImpact: props.spec.errorImpact,
      metric: new MathExpression({
        expression: 'FILL(crashed, 0) + FILL(logged, 0)',
        usingMetrics: {
          crashed: this.handler.metricErrors({ period }),
          logged: logged.metric({ period, statistic: Stats.SUM }),
        },
        period,
        label: `${props.spec.name}: crashes, time-outs and logged errors`,
      }),
      above: 0,
      periods: 1,
      topic: props.platform.alarms,
    });
  }
}
