import * as z from 'zod';
import { CalendarDay, dayOf, type WorkingCalendar } from '../calendar/working-calendar.ts';
import { plusDays, type CivilDate } from '../time/civil-date.ts';

/** One civil day on the way to a due day: its number, or (null) that it is not counted, and why. */
export const ExplainedDay = z
  .strictObject({
    ...CalendarDay.unwrap().shape,
    /** The n of "day n"; 0 for the day of receipt; null where the day is skipped. */
    number: z.int().min(0).nullable(),
  })
  .readonly();
export type ExplainedDay = z.infer<typeof ExplainedDay>;

/**
 * Answers "why this date?": every civil day from day 0 to the due day, in order. Takes a deadline as it stands, after an
 * extension or a reclassification too, because it counts the days that lie between and asks no limit.
 */
export function explainDeadline(
  { calendar }: { readonly calendar: WorkingCalendar },
  { receivedOn, dueOn }: { readonly receivedOn: CivilDate; readonly dueOn: CivilDate },
): readonly ExplainedDay[] {
  const days: ExplainedDay[] = [{ ...dayOf(calendar, receivedOn), number: 0 }];
  let counted = 0;
  for (let date = plusDays(receivedOn, 1); date <= dueOn; date = plusDays(date, 1)) {
    const day = dayOf(calendar, date);
    if (day.working) counted += 1;
    days.push({ ...day, number: day.working ? counted : null });
  }
  return days;
}
