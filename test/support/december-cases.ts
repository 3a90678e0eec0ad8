import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { commitItem } from '../../shared/adapters/dynamo/commit-item.ts';
import { headerItem } from '../../shared/adapters/dynamo/header-item.ts';
import { pendingRelayAttributes } from '../../shared/adapters/dynamo/pending-relay.ts';
import type { StoredItem } from '../../shared/adapters/dynamo/stored-item.ts';
import { CaseNumber } from '../../shared/domain/case/case-id.ts';
import { headerOf, nextStep, type Step } from '../../shared/domain/case/chain.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { nextActionAt } from '../../shared/domain/case/timers.ts';
import { deadlineOf } from '../../shared/domain/deadline/deadline.ts';
import { type CivilDate, civilDate } from '../../shared/domain/time/civil-date.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import {
  beijing,
  contacted,
  designated,
  dispatched,
  rules,
  submitted,
  text,
  units,
  writer,
} from './case-world.ts';
import { caseIdOf } from './case-writes.ts';

/** Appeals that were received alike, handled by a unit since. */
export interface Cohort {
  readonly receivedAt: Instant;
  /** When they were answered, where they are. */
  readonly answeredAt: Instant | undefined;
  /** Their due day by weekends alone, and under the made-up notice for 2027, where 1 January is off. */
  readonly before: CivilDate;
  readonly after: CivilDate;
}

const cohort = (day: string, before: string, after: string, answered?: string): Cohort => ({
  receivedAt: beijing(`${day} 10:00`),
  answeredAt: answered === undefined ? undefined : beijing(answered),
  before: civilDate(before),
  after: civilDate(after),
});

/** Open ones that count into 2027. */
export const moving: readonly Cohort[] = [
  cohort('2026-12-18', '2027-01-01', '2027-01-04'),
  cohort('2026-12-21', '2027-01-04', '2027-01-05'),
  cohort('2026-12-22', '2027-01-05', '2027-01-06'),
  cohort('2026-12-23', '2027-01-06', '2027-01-07'),
];

/** Open ones that end in 2026, and some that are over. */
export const staying: readonly Cohort[] = [
  cohort('2026-12-16', '2026-12-30', '2026-12-30'),
  cohort('2026-12-18', '2027-01-01', '2027-01-01', '2026-12-22 16:00'),
];

/** Header and commit of the cases `from` to `to` of a cohort, as if one command had done all; the commit is relayed. */
export function* casesOf(cohortOfAll: Cohort, from: number, to: number): Generator<StoredItem> {
  const { state, commit } = lifeOf(cohortOfAll);
  const next = nextActionAt(state, rules, commit.at);
  for (let n = from; n < to; n += 1) {
    const caseId = caseIdOf(n);
    const number = CaseNumber.parse(`20261218-${String(n).padStart(6, '0')}`);
    const unsealed = {
      ...commit,
      caseId,
      after: { ...commit.after, caseId, number },
      events: commit.events.map((event) =>
        event.type === 'submitted' ? { ...event, caseId, number } : event,
      ),
    };
    const sealed = { ...unsealed, hash: sha256Seals.hash(unsealed) };
    yield headerItem(headerOf({ ...state, id: caseId, number }, sealed), next);
    yield relayed(commitItem(sealed));
  }
}

function lifeOf({ receivedAt, answeredAt }: Cohort): Step {
  const deadline = deadlineOf(rules, 'appeal', receivedAt);
  const { receivedOn } = deadline;
  const at = receivedAt;
  const events: CaseEvent[] = [
    submitted({ at, kind: 'appeal', deadline, firstStepBy: deadline.lateAt, heldFromOn: receivedOn }),
    dispatched(units.science, { at, heldFromOn: receivedOn, firstStepBy: deadline.lateAt }),
    designated(units.science),
    contacted,
  ];
  const answered: CaseEvent[] =
    answeredAt === undefined
      ? []
      : [
          {
            type: 'answerReleased',
            v: 1,
            at: answeredAt,
            answer: text('7'),
            unitId: units.science.id,
            contactWaiver: null,
            latenessReason: null,
            ratingClosesOn: civilDate('2027-01-06'),
          },
        ];
  return nextStep(undefined, {
    command: 'submit',
    by: writer,
    events: [...events, ...answered],
    at: answeredAt ?? at,
  });
}

function relayed(item: StoredItem): StoredItem {
  const { pk, sk, entity, ...rest } = item;
  const kept = Object.entries(rest).filter(([name]) => !pendingRelayAttributes.some((gone) => gone === name));
  return { pk, sk, entity, ...Object.fromEntries(kept) };
}
