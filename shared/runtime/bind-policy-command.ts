import type * as z from 'zod';
import {
  type CommandedPolicy,
  commandPolicy,
  type PolicyCommandRefusal,
  type PolicyDeps,
} from '../app/command-policy.ts';
import type { PolicyCommand } from '../domain/policy/policy-commands.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { bindCommand } from '../http/bind-act.ts';
import type { BoundRoute } from '../http/bound-route.ts';
import type { Contract } from '../http/contract.ts';
import { criteriaProblem } from '../http/criteria-problem.ts';
import type { policyParams } from '../http/policy-params.ts';
import type { Problem } from '../http/problem.ts';
import type { PolicyCardView } from '../http/views/policy-view.ts';
import { showPolicyCard } from '../http/views/show-policy.ts';
import { attemptOf } from './attempt-of.ts';

/** Binds the contract of a command on a policy to the one use case of all of them; `commandOf` names what the body asks for. */
export function bindPolicyCommand<Body extends z.ZodType>(
  deps: PolicyDeps,
  contract: Contract<typeof policyParams, Body, typeof PolicyCardView>,
  commandOf: (body: z.output<Body>) => PolicyCommand,
): BoundRoute {
  return bindCommand(contract, async ({ policyId }, body, intent, revision) =>
    shownPolicy(await commandPolicy(deps, attemptOf(intent), { policyId, revision }, commandOf(body))),
  );
}

/** A policy under its revision, which is its ETag. */
export function shownPolicy(policy: Result<CommandedPolicy, PolicyCommandRefusal>) {
  if (!policy.ok) return refused(problemOf(policy.refusal));
  const { header, warnings } = policy.value;
  return accepted({ view: { ...showPolicyCard(header), warnings }, acts: header.revision });
}

function problemOf(refusal: PolicyCommandRefusal): Problem {
  if (refusal.tag === 'notDue') throw new Error('only the clock can be too early');
  if (refusal.tag !== 'criteriaFaulty') return refusal;
  return criteriaProblem(refusal.faults);
}
