import type { AttachmentRefusal } from '../domain/attachment/upload.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { decidePolicy } from '../domain/policy/decide-policy.ts';
import type { AudienceWarning } from '../domain/policy/audience-warning.ts';
import { PolicyId } from '../domain/policy/policy.ts';
import { seesDrafts } from '../domain/policy/policy-actor.ts';
import type { PolicyCommand } from '../domain/policy/policy-commands.ts';
import type { PolicyHeader } from '../domain/policy/policy-header.ts';
import type { PolicyRefusal } from '../domain/policy/policy-refusals.ts';
import type { PolicyRules, PolicyState, PolicyStep } from '../domain/policy/policy-step.ts';
import { nextOfClock } from '../domain/policy/policy-times.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, type Instant, plusHours } from '../domain/time/instant.ts';
import type { FileBinding } from './attachment-ports.ts';
import type { Attempt } from './attempt.ts';
import { audienceWarnings, type WarningDeps } from './audience-warnings.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import { idempotencyHours, idempotencyKeyOf } from './commit-step.ts';
import { type FiledPolicy, filesOfPolicy } from './files-of-policy.ts';
import type { PolicyReader, PolicyStore, PolicyWrite, StoredPolicy } from './policy-ports.ts';
import type { Ids } from './ports.ts';

/** What changing policies needs. */
export interface PolicyDeps extends WarningDeps {
  readonly policies: PolicyStore;
  readonly reader: PolicyReader;
  readonly files: FileBinding;
  readonly ids: Ids;
  readonly policyRules: PolicyRules;
}

/** Why a request is not carried out. */
export type PolicyCommandRefusal =
  | PolicyRefusal
  | AttachmentRefusal
  | { readonly tag: 'notFound' }
  /** Somebody acted since the client read the policy; `acts` is its revision. */
  | { readonly tag: 'stale'; readonly acts: number }
  | { readonly tag: 'keyReused' }
  | { readonly tag: 'busy' };

/** Which policy, as its sender has read it. */
export interface PolicyRead {
  readonly policyId: PolicyId;
  readonly revision: number;
}

/** A policy after a command, with what its sender is warned of. */
export interface CommandedPolicy {
  readonly header: PolicyHeader;
  /** Of the audience; none where the command says nothing of it. */
  readonly warnings: readonly AudienceWarning[];
}

type Commanded = Result<CommandedPolicy, PolicyCommandRefusal>;

/**
 * Somebody gives a command on a policy, or begins one, once: each attempt is one BatchGetItem, a pure decision, one transaction.
 * Uploads are looked at and copied before that, so that no policy refers to a file that is not there.
 */
export async function commandPolicy(
  deps: PolicyDeps,
  attempt: Attempt,
  read: PolicyRead | undefined,
  command: PolicyCommand,
): Promise<Commanded> {
  const { policies, ids, policyRules } = deps;
  const { now, accountId, idempotency } = attempt;
  const key = idempotencyKeyOf(attempt);
  const uploadIds = 'content' in command ? command.content.attachments : [];
  const policyId = read?.policyId ?? PolicyId.parse(ids.ulid(now));
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const request = { idempotency: key, accountId, policyId: read?.policyId, uploadIds };
    const { record, account, policy, uploads } = await policies.load(request, now);
    if (record !== undefined) {
      return record.fingerprint === idempotency.fingerprint
        ? accepted({ header: record.answer, warnings: record.warnings })
        : refused({ tag: 'keyReused' });
    }
    if (account === undefined) return refused({ tag: read === undefined ? 'forbidden' : 'notFound' });
    const principal = presentAt(account, now);
    if (read !== undefined) {
      const open = policy !== undefined && seesDrafts(principal, policy.header.units, policyRules.hub);
      if (!open) return refused({ tag: 'notFound' });
      if (policy.header.revision !== read.revision) {
        return refused({ tag: 'stale', acts: policy.header.revision });
      }
    }
    const state = policy && stateOf(policy);
    const decided = decidePolicy(policyId, state, command, principal, now, policyRules);
    if (!decided.ok) return decided;
    const step = decided.value;
    const filed = await filesOfPolicy(deps, policy, step, uploads, now);
    if (!filed.ok) return filed;
    const { header } = step;
    const warnings = await warningsOf(deps, command, step, now);
    const write = await writeOf(deps, policy, step, filed.value);
    const saved = await policies.save({
      ...write,
      change: { policyId, revision: header.revision, at: now, by: accountId, fact: step.fact },
      record: {
        key,
        fingerprint: idempotency.fingerprint,
        answer: header,
        warnings,
        expiresAt: plusHours(now, idempotencyHours),
      },
    });
    if (saved.ok) return accepted({ header, warnings });
    if (saved.refusal.tag === 'documentNumberTaken') return refused({ tag: 'documentNumberTaken' });
  }
  return refused({ tag: 'busy' });
}

/** What of the audience is worth knowing to those who write it down or pass it on to be approved. */
async function warningsOf(
  deps: PolicyDeps,
  { name }: PolicyCommand,
  { draft }: PolicyStep,
  now: Instant,
): Promise<readonly AudienceWarning[]> {
  const isWarned = name === 'draft' || name === 'redraft' || name === 'amend' || name === 'propose';
  if (!isWarned || draft === undefined) return [];
  const { codes, timeZone } = deps.policyRules;
  return audienceWarnings(deps, draft.criteria, codes, civilDateOf(now, timeZone));
}

/** A stored policy as rules take it. */
export function stateOf({ header, draft }: StoredPolicy): PolicyState {
  return { header, draft: draft?.content };
}

/** What a step writes, but for who did it. */
export async function writeOf(
  { reader, policyRules }: Pick<PolicyDeps, 'reader' | 'policyRules'>,
  policy: StoredPolicy | undefined,
  step: PolicyStep,
  { files, uploads }: FiledPolicy,
): Promise<Omit<PolicyWrite, 'change' | 'record'>> {
  const { id, version, ended } = step.header;
  const isOver = ended !== null && version !== null;
  return {
    previous: policy?.header,
    step,
    files,
    uploads,
    inForce: isOver ? await reader.version(id, version) : undefined,
    nextActionAt: nextOfClock(step.header, policyRules.timeZone)?.at,
    hub: policyRules.hub,
  };
}
