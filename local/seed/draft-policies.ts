import { dynamoPolicyStore } from '../../shared/adapters/dynamo/policy-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { AccountId, UnitId } from '../../shared/domain/directory/ids.ts';
import { presentAt } from '../../shared/domain/directory/present-at.ts';
import { decidePolicy } from '../../shared/domain/policy/decide-policy.ts';
import { PolicyId } from '../../shared/domain/policy/policy.ts';
import { cityCodes } from '../../shared/city/codes.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { accounts } from './organisation.ts';
import { samplePolicies } from './policies.ts';

const hub = UnitId.parse('qz-hub');
const editor = AccountId.parse('hub-policy-editor');
/** Before the clock of any stack that shows the samples. */
const draftedAt = instant('2026-08-31T01:00:00.000Z');
const rules = { hub, timeZone: 'Asia/Shanghai', codes: cityCodes };

/** The id of a sample policy in the table, a ULID of the moment when it was drafted. */
function policyIdOf(sample: string): PolicyId {
  return PolicyId.parse(`01K3Z4VC80${sample.padStart(16, '0')}`);
}

/**
 * Drafts the sample policies as the hub's policy editor does, each once however often a load begins again; they are still to be
 * proposed, and to be approved by somebody else.
 */
export async function draftPolicies(table: Table): Promise<void> {
  const store = dynamoPolicyStore(table);
  const account = accounts.find(({ id }) => id === editor);
  if (account === undefined) throw new Error(`the seed lacks ${editor}`);
  const actor = presentAt(account, draftedAt);
  for (const { sample, content } of samplePolicies) {
    const policyId = policyIdOf(sample);
    if ((await store.policy(policyId)) !== undefined) continue;
    const drafted = decidePolicy(policyId, undefined, { name: 'draft', content }, actor, draftedAt, rules);
    if (!drafted.ok) throw new Error(`the seed's policy ${sample} is refused: ${drafted.refusal.tag}`);
    const step = drafted.value;
    const { revision } = step.header;
    await store.save({
      previous: undefined,
      step,
      files: [],
      uploads: [],
      inForce: undefined,
      change: { policyId, revision, at: draftedAt, by: editor, fact: step.fact },
      nextActionAt: undefined,
      hub,
      record: undefined,
    });
  }
}
