import type { PolicyReader } from '../../app/policy-ports.ts';
import { getItem } from './get-item.ts';
import type { Table } from './open-table.ts';
import { readPolicyDraft, readPolicyHeader, readPolicyInForce, readPolicyVersion } from './policy-items.ts';
import { policyDraftKey, policyInForceKey, policyKey, policyVersionKey } from './policy-keys.ts';
import { mapPage, queryTable } from './query.ts';

/** Reads of policies from the one table. */
export function dynamoPolicyReader(table: Table): PolicyReader {
  return {
    header: async (policyId) => getItem(table, policyKey.keyOf({ policyId }), 'consistent', readPolicyHeader),
    draft: async (policyId) =>
      getItem(table, policyDraftKey.keyOf({ policyId }), 'consistent', readPolicyDraft),
    version: async (policyId, version) =>
      getItem(table, policyVersionKey.keyOf({ policyId, version }), 'consistent', readPolicyVersion),
    inForce: async (page) => {
      const { pattern, prefix } = policyInForceKey;
      const stretch = { pk: pattern.pk, skPrefix: prefix.sk, order: 'ascending', consistent: true } as const;
      return mapPage(await queryTable(table, stretch, page), readPolicyInForce);
    },
  };
}
