import { executed, inert, refused, type ResourceRule, sharedReasons } from './treatment.ts';

const { encryption, identity, label, operations } = sharedReasons;
const guarded = inert('the bucket is reachable from this machine only');

export const queueAndBucketRules: Readonly<Record<string, ResourceRule>> = {
  'AWS::SQS::Queue': {
    kind: 'executed',
    properties: {
      QueueName: executed,
      DelaySeconds: executed,
      VisibilityTimeout: executed,
      MaximumMessageSize: executed,
      ReceiveMessageWaitTimeSeconds: executed,
      RedrivePolicy: executed,
      FifoQueue: executed,
      ContentBasedDeduplication: executed,
      MessageRetentionPeriod: inert('messages are kept until they are read'),
      RedriveAllowPolicy: identity,
      DeduplicationScope: inert('deduplication is by queue'),
      FifoThroughputLimit: inert('throughput is not limited'),
      KmsMasterKeyId: encryption,
      KmsDataKeyReusePeriodSeconds: encryption,
      SqsManagedSseEnabled: encryption,
      Tags: label,
    },
  },
  'AWS::S3::Bucket': {
    kind: 'executed',
    properties: {
      BucketName: executed,
      AccessControl: guarded,
      BucketEncryption: encryption,
      'CorsConfiguration.CorsRules.AllowedOrigins': executed,
      'CorsConfiguration.CorsRules.AllowedMethods': executed,
      'CorsConfiguration.CorsRules.AllowedHeaders': executed,
      'CorsConfiguration.CorsRules.ExposedHeaders': executed,
      'CorsConfiguration.CorsRules.MaxAge': executed,
      'CorsConfiguration.CorsRules.Id': label,
      'LifecycleConfiguration.Rules.Id': label,
      'LifecycleConfiguration.Rules.Status': executed,
      'LifecycleConfiguration.Rules.Prefix': executed,
      'LifecycleConfiguration.Rules.ExpirationInDays': executed,
      'LifecycleConfiguration.Rules.AbortIncompleteMultipartUpload': inert(
        'files are uploaded in one request',
      ),
      LoggingConfiguration: operations,
      ObjectLockEnabled: inert('objects can be overwritten and removed'),
      ObjectLockConfiguration: inert('objects can be overwritten and removed'),
      OwnershipControls: identity,
      PublicAccessBlockConfiguration: guarded,
      VersioningConfiguration: inert('only the newest version of an object is kept'),
      Tags: label,
      NotificationConfiguration: refused('events of buckets are not delivered'),
    },
  },
};
