import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { prefixes } from '../../shared/adapters/s3/object-keys.ts';
import type { Config } from '../config.ts';

/**
 * The files of letters and answers. Nobody reaches it but by TLS and by links that functions sign. No versions are kept: what is
 * erased is to be gone (个人信息保护法 art. 47), and no key is written twice with other bytes.
 */
export class AttachmentBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { retainData, corsOrigins }: Config) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      lifecycleRules: [
        { id: 'unattached', prefix: prefixes.unbound, expiration: Duration.days(1) },
        { id: 'broken-off', abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      ...(corsOrigins.length > 0 && {
        cors: [
          {
            allowedOrigins: [...corsOrigins],
            allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
            allowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
            maxAge: Duration.hours(1).toSeconds(),
          },
        ],
      }),
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions::AwsSolutions-S1',
      reason:
        'Who was given a link is in the log of the API and in the traces; a server access log would keep addresses of people, in a bucket that needs one of its own.',
    });
  }
}
