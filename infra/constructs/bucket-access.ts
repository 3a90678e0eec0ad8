import { Fn, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import * as z from 'zod';
import { prefixes } from '../../shared/adapters/s3/object-keys.ts';
import type { NodeFunction } from './node-function.ts';

type ObjectAction = 'GetObject' | 'PutObject';

/** What a function may do with the objects below each prefix: no listing, no deleting. */
type BucketAccess = Readonly<Record<keyof typeof prefixes, ObjectAction>>;

/** Commands that attach files read uploads and copy them. */
export const attaches: BucketAccess = { unbound: 'GetObject', kept: 'PutObject' };

/** A link can do what the function that signs it may do. */
export const signsLinks: BucketAccess = { unbound: 'PutObject', kept: 'GetObject' };

const Import = z.object({ 'Fn::ImportValue': z.string() });

/** Tells a function the bucket, and grants it its part of it. */
export function grantBucket({ handler }: NodeFunction, bucket: Bucket, access: BucketAccess): void {
  handler.addEnvironment('ATTACHMENT_BUCKET', bucket.bucketName);
  const exported = Import.parse(bucket.stack.resolve(bucket.stack.exportValue(bucket.bucketArn)));
  const arn = exported['Fn::ImportValue'];
  const below = (prefix: string, action: ObjectAction): void => {
    handler.addToRolePolicy(
      new PolicyStatement({ actions: [`s3:${action}`], resources: [`${Fn.importValue(arn)}/${prefix}*`] }),
    );
    Validations.of(handler.role ?? handler).acknowledge({
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::${arn}/${prefix}*]`,
      reason: 'One action on the objects below one prefix; their keys are ids that are made while it runs.',
    });
  };
  below(prefixes.unbound, access.unbound);
  below(prefixes.kept, access.kept);
}
