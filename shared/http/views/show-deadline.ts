import type { CaseFile } from '../../domain/case/case-file.ts';
import { sharesOf } from '../../domain/case/case-shares.ts';
import type { Reader } from '../../domain/case/disclosure.ts';
import type { Rules } from '../../domain/deadline/city-rules.ts';
import { explainDeadline } from '../../domain/deadline/explain.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { DeadlineView } from './deadline-view.ts';
import { noticesOf } from './show-notice.ts';

/** The deadline of a case, day by day; which office took how long is told to offices only. */
export function showDeadline(
  { caseFile, reader }: { readonly caseFile: CaseFile; readonly reader: Reader },
  now: Instant,
  rules: Rules,
): DeadlineView {
  const { id, kind, deadline } = caseFile;
  const days = explainDeadline(rules, deadline);
  const shares = reader === 'staff' ? sharesOf(caseFile, now, rules) : undefined;
  return {
    caseId: id,
    kind,
    ...deadline,
    days,
    notices: noticesOf(days, rules.calendar.notices),
    ...(shares !== undefined && { shares }),
  };
}
