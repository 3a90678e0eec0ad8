import { describe, expect, test } from 'vitest';
import { refusalsOf } from '../../../local/template/check-template.ts';
import { resourceRules } from '../../../local/template/rules/resource-rules.ts';
import { templateSchema } from '../../../local/template/template.ts';

function refusals(Type: string, Properties: Readonly<Record<string, unknown>>): readonly string[] {
  return refusalsOf('stack', templateSchema.parse({ Resources: { Thing: { Type, Properties } } }));
}

describe('the fixed list of resource types and properties', () => {
  test('what is listed may run', () => {
    const RedrivePolicy = { deadLetterTargetArn: { 'Fn::GetAtt': ['Dlq', 'Arn'] }, maxReceiveCount: 3 };
    expect(refusals('AWS::SQS::Queue', { RedrivePolicy, VisibilityTimeout: 30 })).toEqual([]);
  });

  test('a type that is not listed is named with its logical id', () => {
    expect(refusals('AWS::Kinesis::Stream', {})).toEqual([
      'stack/Thing (AWS::Kinesis::Stream): this type is not on the list of the local stack',
    ]);
  });

  test('a property that is not listed is named with its path, in lists too', () => {
    expect(refusals('AWS::SQS::Queue', { Colour: 'red' })).toEqual([
      'stack/Thing (AWS::SQS::Queue): property Colour is not on the list of the local stack',
    ]);
    const GlobalSecondaryIndexes = [{ IndexName: 'byStatus', Colour: { shade: 'dark' } }];
    expect(refusals('AWS::DynamoDB::Table', { GlobalSecondaryIndexes })).toEqual([
      'stack/Thing (AWS::DynamoDB::Table): property GlobalSecondaryIndexes.Colour.shade is not on the list of the local stack',
    ]);
  });

  test('a property that is refused says why', () => {
    expect(refusals('AWS::Lambda::Function', { Layers: ['arn'] })).toEqual([
      'stack/Thing (AWS::Lambda::Function): property Layers is refused: a bundle holds all that it needs',
    ]);
  });

  test('whatever an inert resource holds is of no consequence', () => {
    expect(refusals('AWS::Logs::LogGroup', { LogGroupName: { 'Fn::Unknown': [] } })).toEqual([]);
  });

  test('everything that is not carried out in full has a reason', () => {
    const reasons = Object.values(resourceRules).flatMap((rule) =>
      rule.kind === 'inert'
        ? [rule.reason]
        : Object.values(rule.properties).flatMap((one) => (one.kind === 'executed' ? [] : [one.reason])),
    );
    expect(reasons.length).toBeGreaterThan(50);
    expect(reasons.filter((reason) => reason.length < 8)).toEqual([]);
  });

  test('a section or an attribute that would be ignored is not read over', () => {
    expect(templateSchema.safeParse({ Resources: {}, Transform: 'AWS::Serverless' }).success).toBe(false);
    const Thing = { Type: 'AWS::SQS::Queue', CreationPolicy: {} };
    expect(templateSchema.safeParse({ Resources: { Thing } }).success).toBe(false);
  });
});
