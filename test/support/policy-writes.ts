import type { PolicyWrite } from '../../shared/app/policy-ports.ts';
import { nextOfClock } from '../../shared/domain/policy/policy-times.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { PolicyId } from '../../shared/domain/policy/policy.ts';
import type { PolicyCommand } from '../../shared/domain/policy/policy-commands.ts';
import { decidePolicy } from '../../shared/domain/policy/decide-policy.ts';
import { plusHours } from '../../shared/domain/time/instant.ts';
import { type Given, hub, morning, policyInput, policyRules } from './policies.ts';

/** The n-th policy. */
export function policyNumbered(n: number): PolicyId {
  return PolicyId.parse(`01K5XP${String(n).padStart(20, '0')}`);
}

/** The writes of these commands on the n-th policy, one after the other, all of which are carried out. */
export function policyWrites(n: number, ...given: readonly Given[]): readonly PolicyWrite[] {
  const policyId = policyNumbered(n);
  const writes: PolicyWrite[] = [];
  let inForce: PolicyWrite['inForce'];
  for (const { command: said, by, at = morning } of given) {
    const command = underNumber(n, said);
    const last = writes.at(-1)?.step;
    const decided = decidePolicy(policyId, last, command, by, at, policyRules);
    if (!decided.ok) throw new Error(`${command.name}: ${decided.refusal.tag}`);
    const step = decided.value;
    const { revision, version } = step.header;
    if (step.published !== undefined && version !== null) {
      inForce = { policyId, version, publishedAt: at, content: step.published, files: [] };
    }
    const accountId = by === 'clock' ? AccountId.parse('clock') : by.id;
    writes.push({
      previous: last?.header,
      step,
      files: [],
      uploads: [],
      inForce,
      change: { policyId, revision, at, by: by === 'clock' ? null : by.id, fact: step.fact },
      nextActionAt: nextOfClock(step.header, policyRules.timeZone)?.at,
      hub,
      record: {
        key: { accountId, route: command.name, key: `${n}-${revision}` },
        fingerprint: 'f'.repeat(64),
        warnings: [],
        answer: step.header,
        expiresAt: plusHours(at, 24),
      },
    });
  }
  return writes;
}

/** The command on a policy that has a document number of its own, unless the command gives it another one. */
function underNumber(n: number, command: PolicyCommand): PolicyCommand {
  if (!('content' in command) || command.content.documentNumber !== policyInput.documentNumber)
    return command;
  return { ...command, content: { ...command.content, documentNumber: `泉工信规〔2026〕${n}号` } };
}
