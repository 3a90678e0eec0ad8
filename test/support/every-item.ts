import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { Attributes } from '../../shared/adapters/dynamo/stored-item.ts';

/** Everything that lies in the table, page after page. No function may ask for it; a test wants to know. */
export async function* everyItem({ client, name }: Table): AsyncGenerator<Attributes> {
  let start: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({
        TableName: name,
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    yield* page.Items ?? [];
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}
