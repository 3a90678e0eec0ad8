import { describe, expect, test } from 'vitest';
import { scheduledFunctions } from '../../infra/functions/scheduled-functions.ts';
import { serviceImpacts } from '../../infra/service-impacts.ts';
import { named, synthesized } from './synthesized.ts';

const { stateless } = synthesized('prod');
describe('the alarms of the clocks', () => {
  const alarm = (start: string) => named(stateless, 'AWS::CloudWatch::Alarm', start)[1].Properties;

  test('a sweep that has not done its work for a quarter of an hour is missed, silent or not', () => {
    const behind = alarm('sweepSweepBehind');
    expect(behind).toMatchObject({
      Threshold: 0,
      EvaluationPeriods: 3,
      TreatMissingData: 'breaching',
      AlarmDescription: expect.stringContaining(scheduledFunctions.sweep.errorImpact.zh),
    });
    expect(behind['Metrics']).toMatchObject([
      { Expression: 'IF(FILL(completed, 0) > 0, 0, 1)' },
      {
        Id: 'completed',
        MetricStat: {
          Metric: {
            Namespace: 'Zhitong',
            MetricName: 'SweepsCompleted',
            Dimensions: [{ Name: 'service', Value: 'sweep' }],
          },
          Period: 300,
          Stat: 'Sum',
        },
      },
    ]);
  });

  test.each([
    ['sweepParkedCases', 'ParkedCases', 'sweep', serviceImpacts.caseParked],
    ['sweepUnreadableCommits', 'UnreadableCommits', 'sweep', serviceImpacts.commitUnreadable],
    ['coverageDeliveryDifference', 'DeliveryDifference', 'coverage', serviceImpacts.deliveryDifference],
    ['digestNoticeMissing', 'NoticeMissing', 'digest', serviceImpacts.noticeMissing],
  ])('%s is raised by the first one, and silence is no trouble', (start, metric, service, impact) => {
    expect(alarm(start)).toMatchObject({
      Namespace: 'Zhitong',
      MetricName: metric,
      Dimensions: [{ Name: 'service', Value: service }],
      Threshold: 0,
      EvaluationPeriods: 1,
      TreatMissingData: 'notBreaching',
      AlarmDescription: expect.stringMatching(`^${impact.zh}\n${impact.en}\n`),
    });
  });
});
