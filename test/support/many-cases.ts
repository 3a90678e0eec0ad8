import { headerItem } from '../../shared/adapters/dynamo/header-item.ts';
import { headerKey } from '../../shared/adapters/dynamo/keys.ts';
import type { StoredItem } from '../../shared/adapters/dynamo/stored-item.ts';
import { timerKeys } from '../../shared/adapters/dynamo/timer-keys.ts';
import { CaseNumber } from '../../shared/domain/case/case-id.ts';
import { nextActionAt } from '../../shared/domain/case/timers.ts';
import { deadlineOf } from '../../shared/domain/deadline/deadline.ts';
import { triageBy } from '../../shared/domain/deadline/internal-clocks.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { beijing, rules } from './case-world.ts';
import { caseIdOf, submission } from './case-writes.ts';

/** When the cases of `openCases` are looked at, on a Monday afternoon. */
export const lookedAt = beijing('2026-09-28 14:30');

/** Received on Thu 24 Sep, the 25th is a holiday: their triage was due on that Monday at noon. */
const dueSince = beijing('2026-09-24 10:00');
/** Received on that Monday morning: their triage is due the day after. */
const waitingSince = beijing('2026-09-28 09:00');

interface Many {
  readonly due: number;
  readonly waiting: number;
}

/** So many letters at the hub, whole headers with all their keys, of which the first await triage for too long. */
export function* openCases({ due, waiting }: Many): Generator<StoredItem> {
  yield* lettersOf(dueSince, 0, due);
  yield* lettersOf(waitingSince, due, due + waiting);
}

/** The same, where of those that wait there is only what the index of timers carries. */
export function* openTimers({ due, waiting }: Many): Generator<StoredItem> {
  yield* lettersOf(dueSince, 0, due);
  const next = letterAt(waitingSince);
  for (let n = due; n < due + waiting; n += 1) {
    const caseId = caseIdOf(n);
    yield { ...headerKey.keyOf({ caseId }), entity: 'case', ...timerKeys(caseId, next.nextActionAt) };
  }
}

function* lettersOf(receivedAt: Instant, from: number, to: number): Generator<StoredItem> {
  const { caseFile, nextActionAt: next } = letterAt(receivedAt);
  for (let n = from; n < to; n += 1) {
    const number = CaseNumber.parse(`20260924-${String(n).padStart(6, '0')}`);
    yield headerItem({ ...caseFile, id: caseIdOf(n), number }, next);
  }
}

/** A consultation of that moment, and when its clocks demand something for the first time. */
function letterAt(receivedAt: Instant) {
  const deadline = deadlineOf(rules, 'consultation', receivedAt);
  const { next: caseFile } = submission(0, {
    at: receivedAt,
    deadline,
    firstStepBy: triageBy(rules, 'consultation', deadline),
    heldFromOn: deadline.receivedOn,
  });
  const next = nextActionAt(caseFile, rules, receivedAt);
  if (next === undefined) throw new Error('an open case has a timer');
  return { caseFile, nextActionAt: next };
}
