import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RelayStore } from '../../app/message-ports.ts';
import { pendingRelayAttributes } from './commit-item.ts';
import { commitKey } from './keys.ts';
import type { Table } from './open-table.ts';

/** Takes commits out of the index of what is still to be relayed. */
export function dynamoRelayStore({ client, name }: Table): RelayStore {
  return {
    async confirm({ caseId, version }) {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: commitKey.keyOf({ caseId, version }),
          // Without it, the update of a commit that is not there would make one.
          ConditionExpression: 'attribute_exists(pk)',
          UpdateExpression: `REMOVE ${pendingRelayAttributes.join(', ')}`,
        }),
      );
    },
  };
}
