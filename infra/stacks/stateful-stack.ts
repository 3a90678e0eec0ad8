import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Config, Login } from '../config.ts';
import { AttachmentBucket } from '../constructs/attachment-bucket.ts';
import { CaseTable } from '../constructs/case-table.ts';
import { CityUserPool } from '../constructs/city-user-pool.ts';
import { SenderDomain } from '../constructs/sender-domain.ts';

/**
 * What must survive everything: the table, the files, the people of the user pool where the city has no login of its own, and the domain of the
 * sender where SES sends, for its records stand in the city's DNS.
 */
export class StatefulStack extends Stack {
  readonly table: Table;
  readonly attachments: Bucket;
  readonly login: Login;

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    this.table = new CaseTable(this, 'Cases', config).table;
    this.attachments = new AttachmentBucket(this, 'Attachments', config).bucket;
    this.login = config.login ?? new CityUserPool(this, 'Login', config).login;
    if (config.mail.transport === 'ses') new SenderDomain(this, 'Sender', config.mail.from);
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
  }
}
