import type { UnitId } from '../directory/ids.ts';
import { refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { facetsOf } from './facets.ts';
import { movePolicy } from './move-policy.ts';
import type { PolicyId } from './policy.ts';
import { relationsTo } from './policy-actor.ts';
import type { PolicyCommand } from './policy-commands.ts';
import type { PolicyRefusal } from './policy-refusals.ts';
import type { PolicyActor, PolicyRules, PolicyState, PolicyStep } from './policy-step.ts';
import { type PolicyRelation, policyTransitions } from './policy-transitions.ts';
import { standingOf } from './policy-standing.ts';
import { writePolicy } from './write-policy.ts';

/**
 * What a command makes of a policy, by the one transition table; undefined as state is a policy that does not exist yet and
 * gets `id`. Pure: the time, the actor and the city's rules are arguments.
 */
export function decidePolicy(
  id: PolicyId,
  state: PolicyState | undefined,
  command: PolicyCommand,
  actor: PolicyActor,
  now: Instant,
  rules: PolicyRules,
): Result<PolicyStep, PolicyRefusal> {
  const standing = state === undefined ? null : standingOf(state.header);
  const rows = policyTransitions.filter((row) => row.command === command.name);
  const given = rows.filter((row) => row.from.includes(standing));
  if (given.length === 0) {
    if (standing === null) throw new Error(`a policy is not begun by ${command.name}`);
    return refused({ tag: 'policyStanding', policyCommand: command.name, standing });
  }
  const relations = relationsOf(actor, state?.header.units ?? unitsNamed(command), rules);
  if (!given.some(({ by }) => relations.includes(by))) return refused({ tag: 'forbidden' });
  if ('content' in command) return writePolicy(id, state, command, actor, now, rules);
  if (state === undefined) throw new Error('only a draft begins a policy');
  return movePolicy(state, command, actor, now, rules);
}

function relationsOf(
  actor: PolicyActor,
  units: readonly UnitId[],
  { hub }: PolicyRules,
): readonly PolicyRelation[] {
  return actor === 'clock' ? ['clock'] : relationsTo(actor, units, hub);
}

function unitsNamed(command: PolicyCommand): readonly UnitId[] {
  return 'content' in command ? facetsOf(command.content).departments : [];
}
