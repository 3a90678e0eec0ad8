import * as z from 'zod';
import type { CaseKind } from '../case/case-kind.ts';
import { CivilDate } from '../time/civil-date.ts';
import { civilDateOf, Instant } from '../time/instant.ts';
import type { Rules } from './city-rules.ts';
import { countFrom, isProvisional, workingDaysIn } from './counting.ts';
import { lateAt } from './late-at.ts';

/** Until when a letter must be answered, as it is kept in headers and events. */
export const Deadline = z
  .strictObject({
    /** The limit of the kind, in working days. */
    limitDays: z.int().min(1),
    /**
     * How many working days after day 0 the due day is: the limit, or more where a reclassification or a calendar that changed
     * left the time until the next working day. A changed calendar counts these anew.
     */
    countedDays: z.int().min(1),
    /** Day 0, the city's civil date of receipt. */
    receivedOn: CivilDate,
    /** The last day in time, always a working day. */
    dueOn: CivilDate,
    /** The first instant that is late. */
    lateAt: Instant,
    /** It counts through a year whose notice is not loaded and may still move (RULES 2). */
    provisional: z.boolean(),
  })
  .readonly();
export type Deadline = z.infer<typeof Deadline>;

/** The deadline of a letter of that kind received at `receivedAt` (RULES 1). */
export function deadlineOf(rules: Rules, kind: CaseKind, receivedAt: Instant): Deadline {
  return deadlineFrom(rules, kind, civilDateOf(receivedAt, rules.city.timeZone));
}

/** The same from day 0, the city's civil date of receipt. */
export function deadlineFrom(rules: Rules, kind: CaseKind, receivedOn: CivilDate): Deadline {
  const limitDays = rules.city.limitDays[kind];
  const { dueOn, provisional } = countFrom(rules.calendar, receivedOn, limitDays);
  return { limitDays, countedDays: limitDays, receivedOn, dueOn, lateAt: lateAt(rules, dueOn), provisional };
}

/** The deadline with another due day, a working day after day 0; what follows from the day is counted anew. */
export function deadlineOn(rules: Rules, deadline: Deadline, dueOn: CivilDate): Deadline {
  const { limitDays, receivedOn } = deadline;
  return {
    limitDays,
    countedDays: workingDaysIn(rules.calendar, receivedOn, dueOn).length,
    receivedOn,
    dueOn,
    lateAt: lateAt(rules, dueOn),
    provisional: isProvisional(rules.calendar, receivedOn, dueOn),
  };
}
