import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type AlarmKindName, alarmKinds } from '../alarm-kinds.ts';
import type { ErrorImpact } from '../function-spec.ts';

interface ImpactAlarmProps {
  readonly errorImpact: ErrorImpact;
  readonly metric: IMetric;
  /** The alarm is raised above this value. */
  readonly above: number;
  /** For how many periods of the metric in a row. */
  readonly periods: number;
  /** What silence of the metric means: nothing happened (the default), or what should count does not run. */
  readonly silence?: 'nothing' | 'trouble';
  readonly topic: ITopic;
}

/** An alarm whose text says what people suffer and why; it tells the topic when it is raised and when it is over. */
export function impactAlarm(scope: Construct, kind: AlarmKindName, props: ImpactAlarmProps): void {
  const { errorImpact, metric, above, periods, silence, topic } = props;
  const alarm = new Alarm(scope, kind, {
    alarmDescription: `${errorImpact.zh}\n${errorImpact.en}\nWhy: ${alarmKinds[kind].when}. See docs/runbook.md.`,
    metric,
    threshold: above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: periods,
    treatMissingData: silence === 'trouble' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  const tell = new SnsAction(topic);
  alarm.addAlarmAction(tell);
  alarm.addOkAction(tell);
}
