import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Invitations } from '../../app/directory-ports.ts';
import { maxTokens } from '../../domain/directory/invitation.ts';
import { unlessRefused } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { readInvitation } from './invitation-item.ts';
import { enterpriseKey, invitationKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryTable } from './query.ts';

/** Invitations in the one table: those of an enterprise lie together. */
export function dynamoInvitations(table: Table): Invitations {
  return {
    invitation: async (enterpriseId, invitationId) =>
      getItem(table, invitationKey.keyOf({ enterpriseId, invitationId }), 'consistent', readInvitation),

    async invitationsOf(enterpriseId, page) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const skPrefix = invitationKey.prefix.sk;
      const stretch = { pk, skPrefix, order: 'descending', consistent: true } as const;
      return mapPage(await queryTable(table, stretch, page), readInvitation);
    },

    async addToken({ enterpriseId, id: invitationId }, digest) {
      return unlessRefused(
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: invitationKey.keyOf({ enterpriseId, invitationId }),
            ConditionExpression: 'ended = :open AND size(tokenDigests) < :most',
            UpdateExpression: 'SET tokenDigests = list_append(tokenDigests, :digest)',
            ExpressionAttributeValues: { ':open': null, ':most': maxTokens, ':digest': [digest] },
          }),
        ),
      );
    },
  };
}
