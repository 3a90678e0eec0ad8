import type { CaseEvent } from '../case/events.ts';
import type { NoticeOf } from './notice.ts';

type Redated = Extract<CaseEvent, { type: 'redated' }>;

/** What a changed calendar means for a case, in the first place. */
export function changeBy({
  deadline,
  previousDueOn,
  wasProvisional,
}: Redated): NoticeOf<'redated'>['change'] {
  if (deadline.dueOn !== previousDueOn) return 'moved';
  return deadline.provisional === wasProvisional ? 'firstStep' : 'confirmed';
}
