import { createHash } from 'node:crypto';
import { arn, partitionOf, type Place } from './place.ts';

/** A resource with the name it was given, or that the stack gives it. */
export type Named = { readonly type: string; readonly logicalId: string; readonly name: string };

const maximumNameLength = 60;

/** The property that names a resource of a type; types that are not here are named by the stack. */
export const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::SNS::Topic': 'TopicName',
};

/** The name of a resource that the template leaves unnamed; the same at every start, so that the data is found again. */
export function generatedName(stackName: string, logicalId: string, type: string, isFifo: boolean): string {
  const plain = `${stackName}-${logicalId}`;
  const digest = createHash('sha256').update(plain).digest('hex').slice(0, 8);
  const short =
    plain.length <= maximumNameLength ? plain : `${plain.slice(0, maximumNameLength - 9)}-${digest}`;
  const cased = type === 'AWS::S3::Bucket' || type === 'AWS::ApiGatewayV2::Api' ? short.toLowerCase() : short;
  return isFifo ? `${cased}.fifo` : cased;
}

type Derive = (resource: Named, place: Place) => string;

const references: Readonly<Record<string, Derive>> = {
  'AWS::SQS::Queue': (queue, place) => `${place.addresses.queues}/${place.accountId}/${queue.name}`,
  'AWS::SNS::Topic': (topic, place) => arn(place, 'sns', topic.name),
};

const tableAttributes: Readonly<Record<string, Derive>> = {
  Arn: (table, place) => arn(place, 'dynamodb', `table/${table.name}`),
  StreamArn: (table, place) => arn(place, 'dynamodb', `table/${table.name}/stream/local`),
};

const attributes: Readonly<Record<string, Readonly<Record<string, Derive>>>> = {
  'AWS::DynamoDB::Table': tableAttributes,
  'AWS::DynamoDB::GlobalTable': tableAttributes,
  'AWS::SQS::Queue': {
    Arn: (queue, place) => arn(place, 'sqs', queue.name),
    QueueName: (queue) => queue.name,
    QueueUrl: (queue, place) => referenceOf(queue, place),
  },
  'AWS::S3::Bucket': { Arn: (bucket, place) => `arn:${partitionOf(place.region)}:s3:::${bucket.name}` },
  'AWS::IAM::Role': {
    Arn: (role, place) => `arn:${partitionOf(place.region)}:iam::${place.accountId}:role/${role.name}`,
  },
  'AWS::Lambda::Function': { Arn: (fn, place) => arn(place, 'lambda', `function:${fn.name}`) },
  'AWS::ApiGatewayV2::Api': {
    ApiEndpoint: (_api, place) => place.addresses.api,
    ApiId: (api) => api.name,
  },
};

/** What `Ref` gives for the resource. */
export function referenceOf(resource: Named, place: Place): string {
  return references[resource.type]?.(resource, place) ?? resource.name;
}

/** What `Fn::GetAtt` gives; an ARN that nothing here reads is made up, any other unknown attribute is undefined. */
export function attributeOf(resource: Named, attribute: string, place: Place): string | undefined {
  const known = attributes[resource.type];
  if (known !== undefined) return known[attribute]?.(resource, place);
  return attribute === 'Arn' ? arn(place, 'local', resource.name) : undefined;
}
