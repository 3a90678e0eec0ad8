import { samplePolicies } from '../../seed/policies.ts';
import type { Cast } from '../cast.ts';
import { Differs, expectSame, succeeded } from '../differs.ts';

/** The sample policies by their names in the samples, as ids of the running stack. */
export type PolicyIds = ReadonlyMap<string, string>;

/** Proposes the drafts of the sample policies as one person and approves them as another, at once; gives their ids. */
export async function publishSamples(cast: Cast): Promise<PolicyIds> {
  const editor = await cast.person('hub-policy-editor');
  const drafts = succeeded(
    'the drafts',
    await editor.api.listUnitPolicies({ unitId: 'qz-hub', standing: 'draft' }),
  ).body;
  const ids = new Map<string, string>();
  for (const { sample, content } of samplePolicies) {
    const policyId = drafts.items.find(({ title }) => title === content.title)?.id;
    if (policyId === undefined) throw new Differs(`${sample} is not among the drafts`);
    const { etag = '' } = succeeded(`${sample}: reading it`, await editor.api.getPolicy({ policyId }));
    await publishByTwo(cast, policyId, etag);
    ids.set(sample, policyId);
  }
  return ids;
}

/** Proposes a draft that stands at `etag` and has it approved by somebody else, since nobody approves what they proposed. */
export async function publishByTwo(cast: Cast, policyId: string, etag: string): Promise<void> {
  const [editor, approver] = [
    await cast.person('hub-policy-editor'),
    await cast.person('hub-policy-approver'),
  ];
  const proposed = succeeded('the proposal', await editor.api.proposePolicy({ policyId }, { ifMatch: etag }));
  const ifMatch = proposed.etag ?? '';
  const own = await editor.api.approvePolicy({ policyId }, { ifMatch });
  expectSame('who proposed a policy approves it', own.status, 403);
  succeeded('the approval', await approver.api.approvePolicy({ policyId }, { ifMatch }));
}

/** The id of a sample policy. */
export function idOf(policyIds: PolicyIds, sample: string): string {
  const policyId = policyIds.get(sample);
  if (policyId === undefined) throw new Differs(`there is no policy ${sample}`);
  return policyId;
}
