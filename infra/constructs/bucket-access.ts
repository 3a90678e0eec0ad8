import { Fn, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import * as z from 'zod';
import { prefixes } from '../../shared/adapters/s3/object-keys.ts';
import type { NodeFunction } from './node-function.ts';

type ObjectAction = 'GetObject' | 'PutObject';

/** What a function may do with the objects below each prefix: no listing, no deleting. */
type BucketAccess = Readonly<Partial<Record<keyof typeof prefixes, readonly ObjectAction[]>>>;

/** Commands that attach files read uploads and copy them. */
export const attaches: BucketAccess = { unbound: ['GetObject'], kept: ['PutObject'] };

/** A link can do what the function that signs it may do. */
export const signsLinks: BucketAccess = { unbound: ['PutObject'], kept: ['GetObject'] };

/** The making of policies attaches files and opens them. */
export const attachesAndOpens: BucketAccess = { unbound: ['GetObject'], kept: ['PutObject', 'GetObject'] };

/** The public library opens files. */
export const opens: BucketAccess = { kept: ['GetObject'] };

const Import = z.object({ 'Fn::ImportValue': z.string() });

/** Tells a function the bucket, and grants it its part of it. */
export function grantBucket({ handler }: NodeFunction, bucket: Bucket, access: BucketAccess): void {
  handler.addEnvironment('ATTACHMENT_BUCKET', bucket.bucketName);
  const exported = Import.parse(bucket.stack.resolve(bucket.stack.exportValue(bucket.bucketArn)));
  const arn = exported['Fn::ImportValue'];
  const below = (prefix: string, actions: readonly ObjectAction[]): void => {
    if (actions.length === 0) return;
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map((action) => `s3:${action}`),
        resources: [`${Fn.importValue(arn)}/${prefix}*`],
      }),
    );
    Validations.of(handler.role ?? handler).acknowledge({
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::${arn}/${prefix}*]`,
      reason:
        'Named actions on the objects below one prefix; their keys are ids that are made while it runs.',
    });
  };
  below(prefixes.unbound, access.unbound ?? []);
  below(prefixes.kept, access.kept ?? []);
}
