import type { Rules } from '../deadline/city-rules.ts';
import { accepted, type Result, refused } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { Actor, Relation } from './actor.ts';
import type { CaseFile, CaseState } from './case-file.ts';
import type { CaseCommand } from './commands.ts';
import { decideDraft, decideRelease, decideSendBack } from './decide-answer.ts';
import { decideReplyToUrge, decideReport, decideUrge } from './decide-follow-up.ts';
import { decideDispatch, decideRecall, decideReturn } from './decide-handover.ts';
import { decideAccept, decideContact, decideDesignate } from './decide-handling.ts';
import { decideReclassify, decideReject } from './decide-intake.ts';
import { decideTick } from './decide-tick.ts';
import { decideSupplement, decideWithdraw } from './decide-writer.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import type { CaseRefusal } from './refusals.ts';
import { standingFacts } from './standing-facts.ts';
import { transitionFor } from './transitions.ts';

/** The relation in which an actor gives a command. */
function relationOf(actor: Actor): Relation {
  return actor.kind === 'staff' ? actor.as : actor.kind;
}

/**
 * What a command does to a case: the events it causes at `now`, or the refusal that says which rule forbids it. Pure; whether
 * the actor stands in the claimed relation is decided before, by `may`. What the calendar and the clock have made of the case
 * by themselves comes first, and the command meets the case as it then is.
 */
export function decide(
  caseFile: CaseFile,
  command: CaseCommand,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (transitionFor(command.type, relationOf(command.by), caseFile.status) === undefined) {
    return refused({ tag: 'wrongStatus', command: command.type, status: caseFile.status });
  }
  const facts = standingFacts(caseFile, now, rules);
  const present: CaseFile = { ...caseFile, ...facts.reduce<CaseState>(evolve, caseFile) };
  const done = carriedOut(present, command, now, rules);
  if (done.ok) return accepted([...facts, ...done.value]);
  return done.refusal.tag === 'nothingDue' && facts.length > 0 ? accepted(facts) : done;
}

function carriedOut(
  caseFile: CaseFile,
  command: CaseCommand,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  switch (command.type) {
    case 'reclassify':
      return decideReclassify(caseFile, command, now, rules);
    case 'reject':
      return decideReject(command, now);
    case 'dispatch':
      return decideDispatch(caseFile, command, now, rules);
    case 'recall':
      return decideRecall(caseFile, command, now, rules);
    case 'accept':
      return decideAccept(caseFile, now);
    case 'return':
      return decideReturn(caseFile, command, now, rules);
    case 'designate':
      return decideDesignate(caseFile, command, now);
    case 'contact':
      return decideContact(caseFile, command, now);
    case 'draft':
      return decideDraft(command, now);
    case 'sendBack':
      return decideSendBack(caseFile, command, now);
    case 'release':
      return decideRelease(caseFile, command, now, rules);
    case 'supplement':
      return decideSupplement(caseFile, command, now);
    case 'withdraw':
      return decideWithdraw(command, now);
    case 'report':
      return decideReport(caseFile, command, now, rules);
    case 'urge':
      return decideUrge(caseFile, command, now, rules);
    case 'replyToUrge':
      return decideReplyToUrge(caseFile, command, now);
    case 'tick':
      return decideTick(caseFile, now, rules);
  }
}
