import type * as z from 'zod';
import { datesFrom } from '../time/civil-date.ts';
import type { Notice } from './notice.ts';
import { CalendarDay, dayOf, workingCalendar } from './working-calendar.ts';

/** A day that a notice makes a working day or a day off, as it will be; until then it is the other of the two. */
export const ChangedDay = CalendarDay.unwrap()
  .pick({ date: true, working: true, reason: true, name: true })
  .readonly();
export type ChangedDay = z.infer<typeof ChangedDay>;

/** The days on which it makes a difference that `notice` comes into force beside the others, in order. */
export function changedDays(notices: readonly Notice[], notice: Notice): readonly ChangedDay[] {
  const [before, after] = [workingCalendar(notices), workingCalendar([...notices, notice])];
  return datesFrom(`${notice.year - 1}-12-01`, `${notice.year}-12-31`).flatMap((each) => {
    const { date, working, reason, name } = dayOf(after, each);
    if (dayOf(before, each).working === working) return [];
    return [{ date, working, reason, ...(name === undefined ? {} : { name }) }];
  });
}
