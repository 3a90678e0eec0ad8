import { hasRole } from '../directory/account.ts';
import { asThemselves } from '../directory/present-at.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEvent } from './events.ts';
import type { CaseRefusal } from './refusals.ts';

const acceptance = (caseFile: CaseFile, at: Instant): CaseEvent => ({
  type: 'accepted',
  v: 1,
  at,
  unitId: caseFile.holder.unitId,
});

/** The unit takes the case on (签收). */
export function decideAccept(caseFile: CaseFile, now: Instant): Result<readonly CaseEvent[], CaseRefusal> {
  return accepted([acceptance(caseFile, now)]);
}

/** The unit lead names the dedicated person (指定专人), which implies accepting; a later designation replaces the first. */
export function decideDesignate(
  caseFile: CaseFile,
  { member }: CommandOf<'designate'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  const { unitId } = caseFile.holder;
  // A deputy's time ends; whoever handles a case is of the unit for longer.
  if (member === undefined || !hasRole(asThemselves(member), ['unitHandler', 'unitLead'], unitId)) {
    return refused({ tag: 'notAMember' });
  }
  const designated: CaseEvent = {
    type: 'designated',
    v: 1,
    at: now,
    unitId,
    handler: member.id,
    previous: caseFile.handler,
  };
  return accepted(caseFile.status === 'dispatched' ? [acceptance(caseFile, now), designated] : [designated]);
}

/** The handler logs a contact with the enterprise (联系企业), which lies between the receipt of the letter and now. */
export function decideContact(
  caseFile: CaseFile,
  { contactedAt, means, person, outcome }: CommandOf<'contact'>,
  now: Instant,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (contactedAt < caseFile.receivedAt || contactedAt > now) return refused({ tag: 'contactOutsideCase' });
  return accepted([{ type: 'contacted', v: 1, at: now, contactedAt, means, person, outcome }]);
}
