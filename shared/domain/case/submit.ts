import { attaching } from '../attachment/attachment.ts';
import type { Rules } from '../deadline/city-rules.ts';
import { firstDayEndingAfter } from '../deadline/late-at.ts';
import { deadlineOf } from '../deadline/deadline.ts';
import { triageBy } from '../deadline/internal-clocks.ts';
import { placementOf } from '../directory/unit.ts';
import type { Instant } from '../time/instant.ts';
import type { Submission } from './commands.ts';
import type { CaseEvent } from './events.ts';

/** The events with which a case begins: every letter arrives centrally at the hub, its clock running from `now`. */
export function submit(submission: Submission, now: Instant, rules: Rules): readonly CaseEvent[] {
  const { hub, by, attachments, ...letter } = submission;
  const deadline = deadlineOf(rules, letter.kind, now);
  return [
    {
      type: 'submitted',
      v: 1,
      at: now,
      ...letter,
      ...attaching(attachments),
      submittedBy: by.kind === 'enterprise' ? by.accountId : null,
      enteredBy: by.kind === 'staff' ? by.unitId : null,
      hub: placementOf(hub),
      deadline,
      firstStepBy: triageBy(rules, letter.kind, deadline),
      heldFromOn: firstDayEndingAfter(rules, now),
    },
  ];
}
