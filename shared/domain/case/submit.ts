import { attaching } from '../attachment/attachment.ts';
import type { Rules } from '../deadline/city-rules.ts';
import { firstDayEndingAfter } from '../deadline/late-at.ts';
import { deadlineOf } from '../deadline/deadline.ts';
import { triageBy } from '../deadline/internal-clocks.ts';
import { isWithin, placementOf } from '../directory/unit.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseKind } from './case-kind.ts';
import type { Submission } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { handover } from './handover.ts';

/** Whether a letter of that kind may name a policy: what is asked about one is a consultation. */
export function mayNamePolicy(kind: CaseKind): boolean {
  return kind === 'consultation';
}

/**
 * The events with which a case begins: every letter arrives centrally at the hub, its clock running from `now`. A consultation
 * about a policy goes on at once to the unit of whoever issued it (咨询快车道), so that the hub holds it for no counted day.
 */
export function submit(submission: Submission, now: Instant, rules: Rules): readonly CaseEvent[] {
  const { hub, by, attachments, consulted, ...letter } = submission;
  const deadline = deadlineOf(rules, letter.kind, now);
  const opening: CaseEvent = {
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
    ...(consulted && { policy: consulted.ref }),
  };
  return [opening, ...onTheFastLane(submission, opening, now, rules)];
}

/**
 * The hub would send the question where it belongs anyway, so it does not wait for that; what is written to the leaders stays at
 * the hub, which sees to it for them. Nothing where the authority has no unit below this hub, or one that is closed or merged.
 */
function onTheFastLane(
  { kind, hub, addressee, consulted }: Submission,
  opening: CaseEvent,
  now: Instant,
  rules: Rules,
): readonly CaseEvent[] {
  if (consulted === undefined || !mayNamePolicy(kind) || addressee === 'leaders') return [];
  const { office, ref } = consulted;
  if (office === undefined || office.id === hub.id || !isWithin(placementOf(office), hub.id)) return [];
  if (office.status !== 'open') return [];
  const received = evolve(undefined, opening);
  return [
    {
      type: 'dispatched',
      ...handover(received, placementOf(office), now, rules),
      assisting: [],
      joined: [],
      note: null,
      bound: false,
      policy: ref,
    },
  ];
}
