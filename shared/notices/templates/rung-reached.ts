import type { Template, Templates } from '../words.ts';
import { dueSoonForDoers, dueSoonForOthers } from './due-soon.ts';
import { lateForDoers, lateForLeaders, lateForOverseers, lateForSupervisors } from './late.ts';

/** Until the due day is over a rung reminds, and from then on it tells of lateness, whatever rung a city tells whom of. */
function byDay(dueSoon: Template<'rungReached'>, late: Template<'rungReached'>): Template<'rungReached'> {
  return {
    zh: (notice, say) => (notice.daysFromDue > 0 ? late : dueSoon).zh(notice, say),
    en: (notice, say) => (notice.daysFromDue > 0 ? late : dueSoon).en(notice, say),
  };
}

export const rungReached: Templates<'rungReached'> = {
  handler: byDay(dueSoonForDoers, lateForDoers),
  holder: byDay(dueSoonForDoers, lateForDoers),
  supervisors: byDay(dueSoonForOthers, lateForSupervisors),
  leaders: byDay(dueSoonForOthers, lateForLeaders),
  overseers: byDay(dueSoonForOthers, lateForOverseers),
};
