import type { Rules } from '../deadline/city-rules.ts';
import { triageBy } from '../deadline/internal-clocks.ts';
import { rungKept } from '../deadline/rungs.ts';
import { redeadline } from '../deadline/reclassification.ts';
import { accepted, refused, type Result } from '../result.ts';
import { earlier, type Instant } from '../time/instant.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRefusal } from './refusals.ts';

/** RULES 3: only the hub, while the case has never left it, may move the date later; once dispatched it never does. */
export function decideReclassify(
  caseFile: CaseFile,
  command: CommandOf<'reclassify'>,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (command.to === caseFile.kind) return refused({ tag: 'kindUnchanged' });
  const mayMoveLater = caseFile.status === 'received' && !caseFile.wasDispatched;
  const deadline = redeadline(rules, caseFile.deadline, command.to, now, { mayMoveLater });
  if (!deadline.ok) return deadline;
  return accepted([
    {
      type: 'reclassified',
      v: 1,
      at: now,
      from: caseFile.kind,
      to: command.to,
      deadline: deadline.value,
      firstStepBy: mayMoveLater
        ? triageBy(rules, command.to, deadline.value)
        : earlier(caseFile.firstStepBy, deadline.value.lateAt),
      rungReached: rungKept(rules, command.to, deadline.value, caseFile.rungReached, now),
      reason: command.reason,
    },
  ]);
}

/** The hub does not take the letter on and says where it belongs. */
export function decideReject(
  { reason, rightPath }: CommandOf<'reject'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  return accepted([{ type: 'rejected', v: 1, at: now, reason, rightPath }]);
}
