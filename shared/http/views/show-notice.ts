import type { CalendarReading, NoticeInForce } from '../../app/read-calendar.ts';
import type { CalendarDay } from '../../domain/calendar/working-calendar.ts';
import type { Notice } from '../../domain/calendar/notice.ts';
import type { CalendarView, NoticeSourceView, NoticeView } from './calendar-view.ts';

/** The view of a notice in force. */
export function showNotice({ notice, adoptedAt }: NoticeInForce): NoticeView {
  return { ...notice, adoptedAt };
}

/** The view of the whole calendar. */
export function showCalendar({ revision, notices, missing, recount }: CalendarReading): CalendarView {
  return {
    revision,
    notices: notices.map(({ notice, adoptedAt }) => ({ ...sourceOf(notice), adoptedAt })),
    missingNotice: missing ?? null,
    ...(recount !== undefined && { recount: recount && showRecount(recount) }),
  };
}

/** The notices that have decided these days, in the order of the days. */
export function noticesOf(
  days: readonly Pick<CalendarDay, 'notice'>[],
  inForce: ReadonlyMap<number, Notice>,
): readonly NoticeSourceView[] {
  const years = new Set(days.flatMap(({ notice }) => (notice === undefined ? [] : [notice.year])));
  return [...years].flatMap((year) => {
    const notice = inForce.get(year);
    return notice === undefined ? [] : [sourceOf(notice)];
  });
}

function sourceOf({ year, version, documentNumbers, sources }: Notice): NoticeSourceView {
  return { year, version, documentNumbers, sources };
}

function showRecount({
  notice,
  approvedAt,
  notBefore,
  counts,
  endedAt,
}: NonNullable<CalendarReading['recount']>): NonNullable<CalendarView['recount']> {
  return { notice, approvedAt, notBefore, counts, endedAt };
}
