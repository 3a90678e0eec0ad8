import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { scheduledFunctions } from '../../infra/functions/scheduled-functions.ts';
import { named, ofType, type Resources, references, synthesized } from './synthesized.ts';

const specs = Object.values(scheduledFunctions);
const Role = z.object({ AssumeRolePolicyDocument: z.object({ Statement: z.array(z.unknown()) }) });
const Policy = z.object({ PolicyDocument: z.object({ Statement: z.array(z.unknown()) }) });

/** The statements of all policies of a role. */
function statementsOf(resources: Resources, role: string): readonly unknown[] {
  return Object.values(ofType(resources, 'AWS::IAM::Policy'))
    .filter(({ Properties }) => references(Properties['Roles']).includes(role))
    .flatMap(({ Properties }) => Policy.parse(Properties).PolicyDocument.Statement);
}

describe.each(['prod', 'prod-cn'])('the role of each schedule in %s', (stage) => {
  const resources = synthesized(stage).stateless;
  const partition = stage === 'prod' ? 'aws' : 'aws-cn';

  test.each(specs)('$name: runs this one function and fills this one queue', ({ name }) => {
    const [role] = named(resources, 'AWS::IAM::Role', `${name}ScheduleRole`);
    const [, fired] = named(resources, 'AWS::Scheduler::Schedule', `${name}Schedule`);
    expect(fired.Properties['Target']).toMatchObject({ RoleArn: { 'Fn::GetAtt': [role, 'Arn'] } });
    const [handler] = named(resources, 'AWS::Lambda::Function', `${name}Function`);
    const [letters] = named(resources, 'AWS::SQS::Queue', `${name}DeadLetters`);
    expect(statementsOf(resources, role)).toEqual([
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: { 'Fn::GetAtt': [handler, 'Arn'] } },
      { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: { 'Fn::GetAtt': [letters, 'Arn'] } },
    ]);
  });

  test.each(specs)('$name: only Scheduler may take it, for schedules of this account', ({ name }) => {
    const [, { Properties }] = named(resources, 'AWS::IAM::Role', `${name}ScheduleRole`);
    const [statement, ...others] = Role.parse(Properties).AssumeRolePolicyDocument.Statement;
    expect(others).toEqual([]);
    expect(statement).toMatchObject({
      Action: 'sts:AssumeRole',
      Principal: { Service: 'scheduler.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    expect(JSON.stringify(statement)).toMatch(
      new RegExp(`arn:${partition}:scheduler:.*:schedule-group/default`),
    );
  });
});

describe('what the schedules’ functions may do', () => {
  const { stateless } = synthesized('prod');
  const Statements = z.array(z.object({ Action: z.union([z.string(), z.array(z.string())]) }));
  const actionsOf = (name: string): readonly string[] => {
    const [role] = named(stateless, 'AWS::IAM::Role', `${name}Role`);
    return Statements.parse(statementsOf(stateless, role)).flatMap(({ Action }) => Action);
  };

  test('only the publisher deletes; the digest changes nothing and writes only what is new', () => {
    const deleting = specs
      .map(({ name }) => name)
      .filter((name) => actionsOf(name).includes('dynamodb:DeleteItem'));
    expect(deleting).toEqual(['publisher']);
    expect(actionsOf('digest')).not.toContain('dynamodb:UpdateItem');
    expect(actionsOf('digest')).toContain('dynamodb:PutItem');
  });

  test('the sweep relays again, the digest hands its mails to the mailer', () => {
    const variables = (name: string) =>
      named(stateless, 'AWS::Lambda::Function', `${name}Function`)[1].Properties['Environment'];
    const [notify] = named(stateless, 'AWS::SQS::Queue', 'notifyQueue');
    const [mailer] = named(stateless, 'AWS::SQS::Queue', 'mailerQueue');
    expect(variables('sweep')).toMatchObject({ Variables: { NOTIFY_QUEUE_URL: { Ref: notify } } });
    expect(variables('digest')).toMatchObject({ Variables: { MAIL_QUEUE_URL: { Ref: mailer } } });
  });
});
