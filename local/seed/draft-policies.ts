import { randomIds } from '../../shared/adapters/crypto/random-ids.ts';
import { dynamoPolicyReader } from '../../shared/adapters/dynamo/policy-reader.ts';
import { dynamoPolicyStore } from '../../shared/adapters/dynamo/policy-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { commandPolicy, type PolicyDeps } from '../../shared/app/command-policy.ts';
import { AccountId, UnitId } from '../../shared/domain/directory/ids.ts';
import { quanzhouCodes } from '../../shared/domain/profile/code-lists.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { samplePolicies } from './policies.ts';

const hub = UnitId.parse('qz-hub');
const editor = AccountId.parse('hub-policy-editor');
/** Before the clock of any stack that shows the samples. */
const draftedAt = instant('2026-08-31T01:00:00.000Z');

/**
 * Drafts the sample policies as the hub's policy editor does, each once however often a load begins again; they are still to be
 * proposed, and to be approved by somebody else.
 */
export async function draftPolicies(table: Table): Promise<void> {
  const deps: PolicyDeps = {
    policies: dynamoPolicyStore(table),
    reader: dynamoPolicyReader(table),
    // The samples have no files.
    files: { probe: async () => undefined, keep: async () => {} },
    ids: randomIds(),
    policyRules: { hub, timeZone: 'Asia/Shanghai', codes: quanzhouCodes },
  };
  for (const { sample, content } of samplePolicies) {
    const idempotency = { route: 'seed', key: sample, fingerprint: sample };
    const attempt = { accountId: editor, now: draftedAt, idempotency };
    const drafted = await commandPolicy(deps, attempt, undefined, { name: 'draft', content });
    if (!drafted.ok) throw new Error(`the seed's policy ${sample} is refused: ${drafted.refusal.tag}`);
  }
}
