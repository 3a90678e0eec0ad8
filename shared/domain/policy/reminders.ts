import type { Rules } from '../deadline/city-rules.ts';
import { isProvisional, workingDayBefore, workingDayFrom } from '../deadline/counting.ts';
import { openingOn } from '../deadline/office-opening.ts';
import { ReminderMark } from '../mailing/mail-occasion.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { civilDateOf, type Instant, isBefore } from '../time/instant.ts';
import type { Programme, ProgrammeId } from './policy.ts';
import type { Window } from './windows.ts';

/** What of a programme decides when its windows remind. */
type Timed = Pick<Programme, 'id' | 'delivery' | 'windows'>;

/** That a window (申报期) is about to open or to close; always at an opening of the offices. */
export interface Reminder {
  readonly programmeId: ProgrammeId;
  readonly window: Window;
  readonly mark: ReminderMark;
  readonly at: Instant;
  /** It counts through a year whose notice of holidays is not loaded (RULES 2): the notice may still move it. */
  readonly provisional: boolean;
}

/** So many working days before the last day of a window it reminds once more. */
const closingMarks = [
  ['closesIn10', 10],
  ['closesIn5', 5],
  ['closesIn3', 3],
  ['closesIn1', 1],
] as const satisfies readonly (readonly [ReminderMark, number])[];

/**
 * When the windows of a programme remind, the earliest first: as each opens, and 10, 5, 3 and 1 working days before its last day,
 * as far as those lie behind its opening. What is paid without being asked for (免申即享) has nothing to remind of.
 */
export function remindersOf({ id, delivery, windows }: Timed, rules: Rules): readonly Reminder[] {
  if (delivery === 'noApplication') return [];
  return windows
    .flatMap((window) => ofWindow(id, window, rules))
    .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

/**
 * Those of a programme in the time after `since` up to `until`; of several of one window only the latest, which says all. None of a
 * window that has closed by then, however long nobody looked.
 */
export function remindersDue(
  programme: Timed,
  rules: Rules,
  { since, until }: { readonly since: Instant; readonly until: Instant },
): readonly Reminder[] {
  const today = civilDateOf(until, rules.city.timeZone);
  const latest = new Map<string, Reminder>();
  for (const reminder of remindersOf(programme, rules)) {
    const { at, window } = reminder;
    if (isBefore(since, at) && at <= until && window.closesOn >= today)
      latest.set(`${window.opensOn}/${window.closesOn}`, reminder);
  }
  return [...latest.values()];
}

/**
 * Whether a reminder still says the latest of its window: not once that has closed or was moved, or a later mark has come while its
 * mail waited.
 */
export function isLatest(
  { mark, closesOn }: { readonly mark: ReminderMark; readonly closesOn: CivilDate },
  programme: Timed,
  rules: Rules,
  now: Instant,
): boolean {
  if (closesOn < civilDateOf(now, rules.city.timeZone)) return false;
  const order = ReminderMark.options;
  const own = remindersOf(programme, rules).filter(({ window }) => window.closesOn === closesOn);
  const isOvertaken = own.some((other) => other.at <= now && order.indexOf(other.mark) > order.indexOf(mark));
  return own.length > 0 && !isOvertaken;
}

function ofWindow(programmeId: ProgrammeId, window: Window, rules: Rules): readonly Reminder[] {
  const { calendar } = rules;
  const { closesOn } = window;
  const on = (mark: ReminderMark, day: CivilDate, provisional: boolean): Reminder => ({
    programmeId,
    window,
    mark,
    at: openingOn(rules, day),
    provisional,
  });
  const opens = openingDay(window, rules);
  const closing = closingMarks.flatMap(([mark, workingDays]) => {
    const day = workingDayBefore(calendar, closesOn, workingDays);
    return day > opens ? [on(mark, day, isProvisional(calendar, day, closesOn))] : [];
  });
  return [on('opens', opens, isProvisional(calendar, opens, opens)), ...closing];
}

/** The first working day of a window or, where it has none, the last one before it: nobody is told of it when it is over. */
function openingDay({ opensOn, closesOn }: Window, { calendar }: Rules): CivilDate {
  const first = workingDayFrom(calendar, opensOn);
  return first <= closesOn ? first : workingDayBefore(calendar, opensOn, 1);
}
