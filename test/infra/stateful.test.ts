import { describe, expect, test } from 'vitest';
import { table as definition } from '../../shared/adapters/dynamo/table.ts';
import { ofType, type Resource, type Resources, synthesized } from './synthesized.ts';

const { stateful } = synthesized('prod');

function only(resources: Resources, type: string): Resource {
  const [resource, ...others] = Object.values(ofType(resources, type));
  if (resource === undefined || others.length > 0) throw new Error(`There is not exactly one ${type}`);
  return resource;
}

describe('the table', () => {
  const table = only(stateful, 'AWS::DynamoDB::Table');

  test('survives the removal of the stack, mistakes and disasters', () => {
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      SSESpecification: { SSEEnabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  test('has the keys, indexes, stream and time to live of its one definition', () => {
    expect(table.Properties).toMatchObject({
      KeySchema: [
        { AttributeName: definition.keys.partition, KeyType: 'HASH' },
        { AttributeName: definition.keys.sort, KeyType: 'RANGE' },
      ],
      StreamSpecification: { StreamViewType: definition.stream },
      TimeToLiveSpecification: { AttributeName: definition.timeToLive, Enabled: true },
      GlobalSecondaryIndexes: Object.entries(definition.indexes).map(
        ([name, { partition, sort, projection }]) => ({
          IndexName: name,
          KeySchema: [
            { AttributeName: partition, KeyType: 'HASH' },
            { AttributeName: sort, KeyType: 'RANGE' },
          ],
          Projection:
            typeof projection === 'string'
              ? { ProjectionType: projection }
              : { ProjectionType: 'INCLUDE', NonKeyAttributes: projection },
        }),
      ),
    });
  });

  test('may be removed only where the config says so', () => {
    const { DeletionPolicy, Properties } = only(synthesized('test').stateful, 'AWS::DynamoDB::Table');
    expect({ DeletionPolicy, protected: Properties['DeletionProtectionEnabled'] }).toEqual({
      DeletionPolicy: 'Delete',
      protected: false,
    });
  });
});

describe('the user pool', () => {
  test('keeps its people, demands a second factor and long passwords, and lets nobody in by himself', () => {
    const pool = only(stateful, 'AWS::Cognito::UserPool');
    expect(pool).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(pool.Properties).toMatchObject({
      DeletionProtection: 'ACTIVE',
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireSymbols: true } },
    });
  });

  test('gives the portal tokens with our scope by authorization code alone', () => {
    expect(only(stateful, 'AWS::Cognito::UserPoolClient').Properties).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', { 'Fn::Join': ['', [expect.anything(), '/api']] }],
      CallbackURLs: ['https://zhitong.example'],
      GenerateSecret: false,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});
