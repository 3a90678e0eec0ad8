import * as z from 'zod';
import { CivilDate } from '../time/civil-date.ts';

const NoticeDay = z
  .strictObject({
    date: CivilDate,
    /** The holiday's name as in the notice, e.g. 国庆节. */
    name: z.string().min(1),
    /** `off` is a day off, `work` a make-up day (调休上班) or a day on which the notice says that work resumes. */
    kind: z.enum(['off', 'work']),
  })
  .readonly();

/**
 * What the State Council (国务院办公厅) has announced for one year: its days off and its make-up days. A notice for year N
 * may carry days of December N-1, as the one for 2023 does.
 */
export const Notice = z
  .strictObject({
    year: z.int().min(1949).max(9999),
    /** How often the year has been announced or corrected; the highest one is in force. */
    version: z.int().min(1),
    documentNumbers: z.array(z.string().min(1)).min(1).readonly(),
    issuedOn: z.array(CivilDate).min(1).readonly(),
    sources: z.array(z.url()).min(1).readonly(),
    note: z.string().optional(),
    days: z.array(NoticeDay).min(1).readonly(),
  })
  .readonly()
  .refine(({ year, days }) => days.every(({ date }) => mayCarry(year, date)), {
    error: 'a notice carries only days of its year and of the December before',
    path: ['days'],
  })
  .refine(({ days }) => days.every(({ date }, at) => at === 0 || date > (days[at - 1]?.date ?? '')), {
    error: 'days are listed once each, in order',
    path: ['days'],
  });
export type Notice = z.infer<typeof Notice>;

/** Whether the notice of a year may list that day. */
export function mayCarry(year: number, date: CivilDate): boolean {
  return date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);
}
