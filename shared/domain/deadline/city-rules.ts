import * as z from 'zod';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import { CaseKind } from '../case/case-kind.ts';
import { LetterLimits } from '../case/letter-limits.ts';
import { TimeOfDay } from '../time/instant.ts';
import { Ladder } from './ladder.ts';

const MonthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'MM-DD');

const OfficeHours = z
  .strictObject({
    opens: TimeOfDay,
    closes: TimeOfDay,
    /** Another closing hour from one day of the year to another, both included. */
    seasonal: z
      .strictObject({ from: MonthDay, to: MonthDay, closes: TimeOfDay })
      .readonly()
      .refine(({ from, to }) => from <= to, 'a season lies within one year'),
  })
  .readonly()
  // People are told what falls due while the offices are open: if they never were, nobody would ever be.
  .refine(
    ({ opens, closes, seasonal }) => opens < closes && opens < seasonal.closes,
    'offices open before they close, in every season',
  );

/** The internal clocks of one kind (RULES 6). */
const InternalClocks = z
  .strictObject({
    /** The hub triages by this time, or by the end, of the n-th working day after receipt. */
    triage: z
      .strictObject({ onDay: z.int().min(1), by: z.union([TimeOfDay, z.literal('endOfDay')]) })
      .readonly(),
    /**
     * The unit accepts, designates and makes contact by the end of the n-th working day after dispatch (0: the first one
     * on or after it), but not before the end of the given working day after receipt (0: no such floor).
     */
    accept: z.strictObject({ daysAfterDispatch: z.int().min(0), notBeforeDay: z.int().min(0) }).readonly(),
  })
  .readonly();

/** When mails about policies go out; cases do not wait for these hours. */
const PolicyMailRules = z
  .strictObject({
    /** For so long a mail is held after what it tells of, so that a publication can be stopped (RULES 11). */
    holdMinutes: z.int().min(0).max(120),
    /** On every day from this time on, until that one. */
    from: TimeOfDay,
    until: TimeOfDay,
    /** The day of the weekly digest, 1 for Monday; the first working day after it where it is off. */
    weeklyOn: z.int().min(1).max(7),
  })
  .readonly()
  .refine(({ from, until }) => from < until, 'the hours of mails begin before they end');

/** What a city decides about its deadlines, and about how much may be asked of it. */
export const CityRules = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone, 'an IANA time zone'),
    /**
     * When the due day is over: at its midnight, or when business closes, 民法典 art. 203 para 2 (有业务时间的，停止业务活动的
     * 时间为截止时间).
     */
    lateFrom: z.enum(['midnight', 'closeOfBusiness']),
    officeHours: OfficeHours,
    limitDays: z.record(CaseKind, z.int().min(1)).readonly(),
    clocks: z.record(CaseKind, InternalClocks).readonly(),
    ladder: z.record(CaseKind, Ladder).readonly(),
    /** Until when an urge (督办) is answered: the end of the n-th working day after it. */
    urgeReplyDays: z.int().min(1),
    /** For how many calendar days after its answer a case can be rated (好差评); then it closes (RULES 9). */
    ratingDays: z.int().min(1).max(366),
    maxAssisting: z.int().min(0),
    letterLimits: LetterLimits,
    policyMail: PolicyMailRules,
  })
  .readonly();
export type CityRules = z.infer<typeof CityRules>;

/** What every rule of time is asked with: the working calendar and the city's decisions. */
export interface Rules {
  readonly calendar: WorkingCalendar;
  readonly city: CityRules;
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
