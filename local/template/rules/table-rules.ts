import { executed, inert, refused, type ResourceRule, sharedReasons } from './treatment.ts';

const { capacity, encryption, identity, label, operations } = sharedReasons;

const keysAndIndexes = {
  TableName: executed,
  AttributeDefinitions: executed,
  KeySchema: executed,
  'GlobalSecondaryIndexes.IndexName': executed,
  'GlobalSecondaryIndexes.KeySchema': executed,
  'GlobalSecondaryIndexes.Projection': executed,
  'GlobalSecondaryIndexes.WarmThroughput': capacity,
  'GlobalSecondaryIndexes.ContributorInsightsSpecification': operations,
  LocalSecondaryIndexes: executed,
  StreamSpecification: executed,
  TimeToLiveSpecification: executed,
  BillingMode: capacity,
  WarmThroughput: capacity,
  SSESpecification: encryption,
} as const;

const backup = inert('no backups: the state directory is copied instead');
const protection = inert('the state directory is removed by hand');

export const tableRules: Readonly<Record<string, ResourceRule>> = {
  'AWS::DynamoDB::Table': {
    kind: 'executed',
    properties: {
      ...keysAndIndexes,
      'GlobalSecondaryIndexes.ProvisionedThroughput': capacity,
      'GlobalSecondaryIndexes.OnDemandThroughput': capacity,
      ProvisionedThroughput: capacity,
      OnDemandThroughput: capacity,
      PointInTimeRecoverySpecification: backup,
      DeletionProtectionEnabled: protection,
      ContributorInsightsSpecification: operations,
      ResourcePolicy: identity,
      TableClass: capacity,
      Tags: label,
      KinesisStreamSpecification: refused('there is no Kinesis here'),
      ImportSourceSpecification: refused('a table starts empty or from the seed'),
    },
  },
  'AWS::DynamoDB::GlobalTable': {
    kind: 'executed',
    properties: {
      ...keysAndIndexes,
      'GlobalSecondaryIndexes.WriteProvisionedThroughputSettings': capacity,
      'GlobalSecondaryIndexes.WriteOnDemandThroughputSettings': capacity,
      WriteProvisionedThroughputSettings: capacity,
      WriteOnDemandThroughputSettings: capacity,
      'Replicas.Region': inert('one region'),
      'Replicas.GlobalSecondaryIndexes': capacity,
      'Replicas.PointInTimeRecoverySpecification': backup,
      'Replicas.DeletionProtectionEnabled': protection,
      'Replicas.ContributorInsightsSpecification': operations,
      'Replicas.ReadProvisionedThroughputSettings': capacity,
      'Replicas.ReadOnDemandThroughputSettings': capacity,
      'Replicas.ResourcePolicy': identity,
      'Replicas.SSESpecification': encryption,
      'Replicas.TableClass': capacity,
      'Replicas.Tags': label,
      'Replicas.KinesisStreamSpecification': refused('there is no Kinesis here'),
      MultiRegionConsistency: refused('one region'),
    },
  },
};
