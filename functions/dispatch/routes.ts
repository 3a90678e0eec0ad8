import type { CommandDeps } from '../../shared/app/deps.ts';
import {
  acceptCase,
  designateHandler,
  dispatchCase,
  recallCase,
  reclassifyCase,
  rejectCase,
  returnCase,
} from '../../shared/http/contracts/dispatch.ts';
import { urgeCase } from '../../shared/http/contracts/follow-up.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { bindCaseCommand } from '../../shared/runtime/bind-case-command.ts';

/** What the hub and the units do with a case until somebody handles it, and how units are urged. */
export function dispatchRoutes(deps: CommandDeps): BoundRoutes<'dispatch'> {
  return {
    reclassifyCase: bindCaseCommand(deps, reclassifyCase, (body) => ({ type: 'reclassify', ...body })),
    rejectCase: bindCaseCommand(deps, rejectCase, (body) => ({ type: 'reject', ...body })),
    dispatchCase: bindCaseCommand(deps, dispatchCase, (body) => ({ type: 'dispatch', ...body })),
    recallCase: bindCaseCommand(deps, recallCase, (body) => ({ type: 'recall', ...body })),
    acceptCase: bindCaseCommand(deps, acceptCase, () => ({ type: 'accept' })),
    returnCase: bindCaseCommand(deps, returnCase, (body) => ({ type: 'return', ...body })),
    designateHandler: bindCaseCommand(deps, designateHandler, (body) => ({ type: 'designate', ...body })),
    urgeCase: bindCaseCommand(deps, urgeCase, (body) => ({ type: 'urge', ...body })),
  };
}
