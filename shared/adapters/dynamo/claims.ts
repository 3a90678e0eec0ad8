import type { Claims } from '../../app/directory-ports.ts';
import { readClaim, readPendingClaim } from './claim-items.ts';
import { getItem } from './get-item.ts';
import { claimKey, pendingClaimKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryTable } from './query.ts';

/** Claims in the one table; the list of those that await the hub holds copies of them. */
export function dynamoClaims(table: Table): Claims {
  return {
    claim: async (claimId) => getItem(table, claimKey.keyOf({ claimId }), 'consistent', readClaim),
    async pendingClaims(page) {
      const { pk } = pendingClaimKey.pattern;
      const skPrefix = pendingClaimKey.prefix.sk;
      const stretch = { pk, skPrefix, order: 'ascending', consistent: false } as const;
      return mapPage(await queryTable(table, stretch, page), readPendingClaim);
    },
  };
}
