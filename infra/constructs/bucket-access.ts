import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { prefixes } from '../../shared/adapters/s3/object-keys.ts';
import type { NodeFunction } from './node-function.ts';

/** What a function may do with the objects below each prefix. */
export type BucketAccess = Readonly<Record<keyof typeof prefixes, readonly ('GetObject' | 'PutObject')[]>>;

/** Commands that attach files read uploads and copy them. */
export const attaches: BucketAccess = { unbound: ['GetObject'], kept: ['PutObject'] };

/** Links are signed with what the function itself may do. */
export const signsLinks: BucketAccess = { unbound: ['PutObject'], kept: ['GetObject'] };

/** Tells a function the bucket, and grants it its part of it: no listing, no deleting. */
export function grantBucket({ handler }: NodeFunction, bucket: Bucket, access: BucketAccess): void {
  handler.addEnvironment('ATTACHMENT_BUCKET', bucket.bucketName);
  for (const [name, actions] of Object.entries(access)) {
    const below = name === 'kept' ? prefixes.kept : prefixes.unbound;
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: actions.map((action) => `s3:${action}`),
        resources: [bucket.arnForObjects(`${below}*`)],
      }),
    );
  }
}
