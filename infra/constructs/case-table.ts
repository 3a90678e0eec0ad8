import { RemovalPolicy } from 'aws-cdk-lib';
import {
  type Attribute,
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import { type IndexDefinition, table as definition } from '../../shared/adapters/dynamo/table.ts';

/** How far back the table can be restored to any second: the most that DynamoDB offers. */
const recoveryDays = 35;

/**
 * The one table, as shared/adapters/dynamo/table.ts defines it. Encrypted with the account's key for DynamoDB: it rotates,
 * its use is in CloudTrail, and unlike a key of our own it cannot be deleted by mistake, and the letters with it.
 */
export class CaseTable extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { retainData }: { readonly retainData: boolean }) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: key(definition.keys.partition),
      sortKey: key(definition.keys.sort),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: recoveryDays,
      },
      deletionProtection: retainData,
      removalPolicy: retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      stream: StreamViewType[definition.stream],
      timeToLiveAttribute: definition.timeToLive,
    });
    for (const [indexName, index] of Object.entries(definition.indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: key(index.partition),
        sortKey: key(index.sort),
        ...projectionOf(index),
      });
    }
  }
}

function key(name: string): Attribute {
  return { name, type: AttributeType.STRING };
}

function projectionOf({ projection }: IndexDefinition): {
  readonly projectionType: ProjectionType;
  readonly nonKeyAttributes?: string[];
} {
  if (typeof projection === 'string') return { projectionType: ProjectionType[projection] };
  return { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] };
}
