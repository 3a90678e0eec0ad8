import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import type { Config, Login } from '../config.ts';
import { CaseTable } from '../constructs/case-table.ts';
import { CityUserPool } from '../constructs/city-user-pool.ts';

/** What must survive everything: the table, and the people of the user pool where the city has no login of its own. */
export class StatefulStack extends Stack {
  readonly table: Table;
  readonly login: Login;

  constructor(scope: Construct, id: string, config: Config, props: StackProps) {
    super(scope, id, props);
    this.table = new CaseTable(this, 'Cases', config).table;
    this.login = config.login ?? new CityUserPool(this, 'Login', config).login;
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
  }
}
