import type { CaseEvent } from '../case/events.ts';
import { type Commit, eventId } from '../case/commit.ts';
import type { AccountId } from '../directory/ids.ts';
import { Notice, type Reader } from './notice.ts';
import { factsOf, type Names } from './notice-facts.ts';
import { noticeTable } from './notice-table.ts';
import { type Target, targetsOf } from './notice-targets.ts';

/** News for some people, who are still to be looked up. */
export interface PlannedNotice {
  readonly eventId: string;
  readonly targets: readonly Target[];
  /** Who caused it and is not told: an office need not write to itself. An enterprise gets its receipts. */
  readonly except: AccountId | undefined;
  readonly mail: boolean;
  readonly notice: Notice;
}

/**
 * The news of a commit, in the order of the table for each event. From the commit alone, never from the header as it stands
 * by now, so that whenever and however often a commit arrives, the news is the same.
 */
export function noticesOf(commit: Commit, names: Names): readonly PlannedNotice[] {
  return commit.events.flatMap((event, index) =>
    noticesOfEvent(commit, event, eventId(commit, index), names),
  );
}

function noticesOfEvent(
  { after, by }: Commit,
  event: CaseEvent,
  id: string,
  names: Names,
): readonly PlannedNotice[] {
  const rows: readonly { readonly to: Reader; readonly mail: boolean }[] = noticeTable[event.type];
  return rows.flatMap(({ to, mail }) => {
    const targets = targetsOf(to, event, after);
    if (targets.length === 0) return [];
    const notice = Notice.parse({
      event: event.type,
      to,
      caseId: after.caseId,
      number: after.number,
      kind: after.kind,
      at: event.at,
      dueOn: after.dueOn,
      provisional: after.provisional,
      unit: names.unit(after.holder),
      ...factsOf(event, { by, after }, to, names),
    });
    return [
      {
        eventId: id,
        targets,
        except:
          to === 'enterprise' || isNobodysDoing(event) || !('accountId' in by) ? undefined : by.accountId,
        mail,
        notice,
      },
    ];
  });
}

/** A changed calendar moves a case before the command of whoever comes by first, who knows nothing of it. */
function isNobodysDoing({ type }: CaseEvent): boolean {
  return type === 'redated';
}
