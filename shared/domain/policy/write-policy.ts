import { accepted, refused, type Result } from '../result.ts';
import { civilDateOf, type Instant } from '../time/instant.ts';
import { facetsOf } from './facets.ts';
import type { PolicyContent, PolicyId } from './policy.ts';
import { relationsTo } from './policy-actor.ts';
import type { PolicyCommand } from './policy-commands.ts';
import { type PolicyDraft, type PolicyHeader, rememberedWriters } from './policy-header.ts';
import type { PolicyRefusal } from './policy-refusals.ts';
import type { PolicyActor, PolicyRules, PolicyState, PolicyStep } from './policy-step.ts';
import { soundContent } from './sound-content.ts';

type Writing = Extract<PolicyCommand, { readonly content: PolicyContent }>;

/** A content is written: begun, changed, or begun anew beside the version in force. */
export function writePolicy(
  id: PolicyId,
  state: PolicyState | undefined,
  { name, content }: Writing,
  actor: PolicyActor,
  now: Instant,
  rules: PolicyRules,
): Result<PolicyStep, PolicyRefusal> {
  if (actor === 'clock') throw new Error('the clock writes nothing');
  const sound = soundContent(content, rules.codes, civilDateOf(now, rules.timeZone));
  if (!sound.ok) return sound;
  const units = facetsOf(content).departments;
  // Nobody hands a policy over to units for which they could not have drafted it.
  if (!relationsTo(actor, units, rules.hub).includes('editor')) return refused({ tag: 'forbidden' });
  const earlier = state?.header.draft?.writtenBy ?? [];
  const draft: PolicyDraft = {
    stage: 'draft',
    writtenBy: [...earlier.filter((writer) => writer !== actor.id), actor.id].slice(-rememberedWriters),
    proposedBy: null,
    approvedBy: null,
    publishesAt: null,
    sentBackFor: state?.header.draft?.sentBackFor ?? null,
    amends: amendedBy(state),
  };
  const { title, documentNumber } = content;
  const latest = { title, documentNumber, units, draft };
  const header: PolicyHeader =
    state === undefined
      ? {
          id,
          revision: 1,
          status: 'draft',
          version: null,
          firstPublishedAt: null,
          publishedAt: null,
          validUntil: null,
          facets: null,
          windowsEndOn: null,
          ended: null,
          ...latest,
        }
      : { ...state.header, ...latest, revision: state.header.revision + 1 };
  const type = { draft: 'drafted', redraft: 'redrafted', amend: 'amended' } as const;
  return accepted({
    header,
    draft: content,
    fact: { type: type[name] },
    published: undefined,
    interpretation: undefined,
  });
}

/** What the next version amends: what is in force as the first draft of it is written, and what that draft says later on. */
function amendedBy(state: PolicyState | undefined): PolicyDraft['amends'] {
  if (state === undefined) return null;
  const { version, draft, title, documentNumber, units } = state.header;
  if (draft !== null) return draft.amends;
  return version === null ? null : { title, documentNumber, units };
}
