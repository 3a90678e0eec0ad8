import type { CommandDeps } from '../../shared/app/deps.ts';
import { replyToUrge, reportProgress } from '../../shared/http/contracts/follow-up.ts';
import {
  draftAnswer,
  logContact,
  releaseAnswer,
  sendBackDraft,
} from '../../shared/http/contracts/replies.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { bindCaseCommand } from '../../shared/runtime/bind-case-command.ts';

/** What leads to the answer, and what is said while it is late. */
export function repliesRoutes(deps: CommandDeps): BoundRoutes<'replies'> {
  return {
    logContact: bindCaseCommand(deps, logContact, (body) => ({ type: 'contact', ...body })),
    draftAnswer: bindCaseCommand(deps, draftAnswer, (body) => ({ type: 'draft', ...body })),
    sendBackDraft: bindCaseCommand(deps, sendBackDraft, (body) => ({ type: 'sendBack', ...body })),
    releaseAnswer: bindCaseCommand(deps, releaseAnswer, (body) => ({ type: 'release', ...body })),
    reportProgress: bindCaseCommand(deps, reportProgress, (body) => ({ type: 'report', ...body })),
    replyToUrge: bindCaseCommand(deps, replyToUrge, (body) => ({ type: 'replyToUrge', ...body })),
  };
}
