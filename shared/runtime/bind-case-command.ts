import type * as z from 'zod';
import type { CommandInput } from '../app/case-inputs.ts';
import { commandCase } from '../app/command-case.ts';
import type { CommandDeps } from '../app/deps.ts';
import { accepted } from '../domain/result.ts';
import { bindCommand } from '../http/bind-act.ts';
import type { BoundRoute } from '../http/bound-route.ts';
import type { Contract } from '../http/contract.ts';
import type { caseParams } from '../http/path-params.ts';
import type { CaseCardView } from '../http/views/case-card-view.ts';
import { attemptOf } from './attempt-of.ts';

/** Binds the contract of a command to the one use case of all commands; `input` names the command that the body is of. */
export function bindCaseCommand<Body extends z.ZodType>(
  deps: CommandDeps,
  contract: Contract<typeof caseParams, Body, typeof CaseCardView>,
  input: (body: z.output<Body>) => CommandInput,
): BoundRoute {
  return bindCommand(contract, async ({ caseId }, body, intent, expectedActs) => {
    const outcome = await commandCase(deps, attemptOf(intent), caseId, expectedActs, input(body));
    return outcome.ok ? accepted({ view: outcome.value.card, acts: outcome.value.acts }) : outcome;
  });
}
