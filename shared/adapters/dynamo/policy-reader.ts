import type { PolicyReader } from '../../app/policy-ports.ts';
import { getItem } from './get-item.ts';
import type { Table } from './open-table.ts';
import {
  readInterpretation,
  readPolicyChange,
  readPolicyDraft,
  readPolicyHeader,
  readPolicyInForce,
  readPolicyListItem,
  readPolicyVersion,
} from './policy-items.ts';
import {
  interpretationKey,
  policyChangeKey,
  policyDraftKey,
  policyInForceKey,
  policyKey,
  policyListKey,
  policyVersionKey,
} from './policy-keys.ts';
import { mapPage, queryTable } from './query.ts';

/** Reads of policies from the one table. */
export function dynamoPolicyReader(table: Table): PolicyReader {
  return {
    header: async (policyId) => getItem(table, policyKey.keyOf({ policyId }), 'consistent', readPolicyHeader),
    draft: async (policyId) =>
      getItem(table, policyDraftKey.keyOf({ policyId }), 'consistent', readPolicyDraft),
    version: async (policyId, version) =>
      getItem(table, policyVersionKey.keyOf({ policyId, version }), 'consistent', readPolicyVersion),
    interpretation: async (policyId, version) =>
      getItem(table, interpretationKey.keyOf({ policyId, version }), 'consistent', readInterpretation),

    async changes(policyId, page) {
      const { pk } = policyKey.keyOf({ policyId });
      const skPrefix = policyChangeKey.prefix.sk;
      const stretch = { pk, skPrefix, order: 'ascending', consistent: true } as const;
      return mapPage(await queryTable(table, stretch, page), readPolicyChange);
    },

    async policiesOf(unitId, standing, page) {
      const { pk, sk } = policyListKey.prefix;
      const skPrefix = standing === undefined ? sk : `${sk}${standing}#`;
      const stretch = { pk: pk + unitId, skPrefix, order: 'descending', consistent: true } as const;
      return mapPage(await queryTable(table, stretch, page), readPolicyListItem);
    },

    async inForce(page) {
      const { pattern, prefix } = policyInForceKey;
      const stretch = { pk: pattern.pk, skPrefix: prefix.sk, order: 'ascending', consistent: true } as const;
      return mapPage(await queryTable(table, stretch, page), readPolicyInForce);
    },
  };
}
