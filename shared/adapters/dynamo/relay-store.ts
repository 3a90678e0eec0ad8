import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { RelayStore } from '../../app/message-ports.ts';
import { isCommit } from '../../domain/message/happening.ts';
import { keyOfChange } from './directory-change-item.ts';
import { commitKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { pendingRelayAttributes } from './pending-relay.ts';

/** Takes what is relayed out of the index of what is still to be. */
export function dynamoRelayStore({ client, name }: Table): RelayStore {
  return {
    async confirm(happening) {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: isCommit(happening) ? commitKey.keyOf(happening) : keyOfChange(happening),
          // Without it, the update of what is not there would make it.
          ConditionExpression: 'attribute_exists(pk)',
          UpdateExpression: `REMOVE ${pendingRelayAttributes.join(', ')}`,
        }),
      );
    },
  };
}
