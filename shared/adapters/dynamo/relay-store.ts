import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { HappeningRef, RelayStore } from '../../app/message-ports.ts';
import { isCommit, isPolicyChange } from '../../domain/message/happening.ts';
import { keyOfChange } from './directory-change-item.ts';
import type { ItemKey } from './key-scheme.ts';
import { commitKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { pendingRelayAttributes } from './pending-relay.ts';
import { policyChangeKey } from './policy-keys.ts';

/** Takes what is relayed out of the index of what is still to be. */
export function dynamoRelayStore({ client, name }: Table): RelayStore {
  return {
    async confirm(happening) {
      await client.send(
        new UpdateCommand({
          TableName: name,
          Key: keyOf(happening),
          // Without it, the update of what is not there would make it.
          ConditionExpression: 'attribute_exists(pk)',
          UpdateExpression: `REMOVE ${pendingRelayAttributes.join(', ')}`,
        }),
      );
    },
  };
}

function keyOf(happening: HappeningRef): ItemKey {
  if (isPolicyChange(happening)) return policyChangeKey.keyOf(happening);
  return isCommit(happening) ? commitKey.keyOf(happening) : keyOfChange(happening);
}
