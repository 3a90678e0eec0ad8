import type { CaseCard } from '../case/case-card.ts';
import { isOpen } from '../case/case-words.ts';
import type { CaseEvent } from '../case/events.ts';
import type { Recipient } from '../deadline/ladder.ts';
import { changeBy } from './date-change.ts';
import type { Reader } from './notice.ts';

/** As which reader the ladder's recipients are told. */
const readerOf = {
  handler: 'handler',
  unitLead: 'holder',
  hubSupervisor: 'supervisors',
  leader: 'leaders',
  overseer: 'overseers',
} as const satisfies Record<Recipient, Reader>;

const names = (tells: readonly Recipient[], reader: Reader): boolean =>
  tells.some((recipient) => readerOf[recipient] === reader);

/** Whether this very event is news for a reader whom the table names for its kind. */
export function isConcerned(reader: Reader, event: CaseEvent, after: CaseCard): boolean {
  if (event.type === 'submitted') {
    // What the fast lane has taken to a unit already is nothing to triage.
    if (reader === 'holder') return after.status === 'received';
    return reader !== 'leaders' || event.addressee === 'leaders';
  }
  if (event.type === 'dispatched') {
    // Its receipt tells the enterprise where its question about a policy has gone; people who dispatch know what they do.
    if (reader === 'enterprise') return event.policy === undefined;
    return reader !== 'formerHolder' || event.policy !== undefined;
  }
  // After an outage only the highest rung tells people (RULES 7).
  if (event.type === 'rungReached') return event.told && names(event.tells, reader);
  if (event.type === 'reportMissed') return names(event.tells, reader);
  if (event.type === 'redated') {
    // Whoever ended the case by the same commit has no use for its new date; first steps are the offices' own affair.
    return isOpen(after.status) && (reader !== 'enterprise' || changeBy(event) !== 'firstStep');
  }
  return true;
}
