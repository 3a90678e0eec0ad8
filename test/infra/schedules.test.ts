import { describe, expect, test } from 'vitest';
import { scheduledFunctions } from '../../infra/functions/scheduled-functions.ts';
import { named, ofType, references, synthesized } from './synthesized.ts';

const { stateless } = synthesized('prod');
const specs = Object.values(scheduledFunctions);
const schedule = (name: string, resources = stateless) =>
  named(resources, 'AWS::Scheduler::Schedule', `${name}Schedule`)[1].Properties;

describe('each schedule', () => {
  test('belongs to a function of the list, and each of these has one', () => {
    expect(Object.keys(ofType(stateless, 'AWS::Scheduler::Schedule'))).toHaveLength(specs.length);
    for (const { name } of specs) expect(schedule(name)).toMatchObject({ State: 'ENABLED' });
  });

  test('fires at its times: the sweep each minute, the digest in the morning of the city', () => {
    expect(schedule('sweep')).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
    expect(schedule('digest')).toMatchObject({
      ScheduleExpression: 'cron(30 8 * * ? *)',
      ScheduleExpressionTimezone: 'Asia/Shanghai',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
  });

  test('follows the clocks of another city', () => {
    const elsewhere = synthesized('prod', (config) => ({
      ...config,
      city: { ...config.city, rules: { ...config.city.rules, timeZone: 'Asia/Urumqi' } },
    }));
    expect(schedule('digest', elsewhere.stateless)).toMatchObject({
      ScheduleExpressionTimezone: 'Asia/Urumqi',
    });
  });

  test.each(specs)('$name: what Lambda does not take is tried again, then set aside', (spec) => {
    const [letters] = named(stateless, 'AWS::SQS::Queue', `${spec.name}DeadLetters`);
    const [handler] = named(stateless, 'AWS::Lambda::Function', `${spec.name}Function`);
    expect(schedule(spec.name)['Target']).toMatchObject({
      Arn: { 'Fn::GetAtt': [handler, 'Arn'] },
      Input: '{"scheduledAt":"<aws.scheduler.scheduled-time>"}',
      RetryPolicy: {
        MaximumRetryAttempts: 2,
        MaximumEventAgeInSeconds: spec.latestAfterMinutes * 60,
      },
      DeadLetterConfig: { Arn: { 'Fn::GetAtt': [letters, 'Arn'] } },
    });
  });

  test.each(specs)('$name: a run that fails is tried again, then set aside', (spec) => {
    const [letters] = named(stateless, 'AWS::SQS::Queue', `${spec.name}DeadLetters`);
    const [handler] = named(stateless, 'AWS::Lambda::Function', `${spec.name}Function`);
    const configs = Object.values(ofType(stateless, 'AWS::Lambda::EventInvokeConfig'));
    const own = configs.filter(({ Properties }) => references(Properties['FunctionName']).includes(handler));
    expect(own).toMatchObject([
      {
        Properties: {
          MaximumRetryAttempts: 2,
          MaximumEventAgeInSeconds: spec.latestAfterMinutes * 60,
          DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [letters, 'Arn'] } } },
        },
      },
    ]);
  });

  test('the sweep ends before the next one begins, and is not tried again for longer than it matters', () => {
    const { timeoutSeconds, times, latestAfterMinutes } = scheduledFunctions.sweep;
    expect(timeoutSeconds).toBeLessThan(times.everyMinutes * 60);
    expect(latestAfterMinutes).toBeLessThanOrEqual(15);
  });
});
