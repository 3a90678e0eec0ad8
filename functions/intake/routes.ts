import {
  enterLetter as enter,
  type EntryDeps,
  submitLetter as submit,
} from '../../shared/app/submit-letter.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { enterLetter } from '../../shared/http/contracts/entry.ts';
import { submitLetter, supplementCase, withdrawCase } from '../../shared/http/contracts/intake.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';
import { bindCaseCommand } from '../../shared/runtime/bind-case-command.ts';

/** What an enterprise does, or an office for it: it writes, adds to its letter, takes it back. */
export function intakeRoutes(deps: EntryDeps): BoundRoutes<'intake'> {
  return {
    submitLetter: bindPost(submitLetter, async (_params, letter, intent) => {
      const outcome = await submit(deps, attemptOf(intent), letter);
      if (!outcome.ok) return outcome;
      const { card, acts } = outcome.value;
      return accepted({ view: card, acts, location: `/cases/${card.caseId}` });
    }),
    enterLetter: bindPost(enterLetter, async ({ unitId }, entry, intent) => {
      const outcome = await enter(deps, attemptOf(intent), unitId, entry);
      if (!outcome.ok) return outcome;
      const { card, acts } = outcome.value;
      return accepted({ view: card, acts, location: `/cases/${card.caseId}` });
    }),
    supplementCase: bindCaseCommand(deps, supplementCase, (body) => ({ type: 'supplement', ...body })),
    withdrawCase: bindCaseCommand(deps, withdrawCase, (body) => ({ type: 'withdraw', ...body })),
  };
}
