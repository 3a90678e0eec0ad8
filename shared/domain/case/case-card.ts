import * as z from 'zod';
import { CivilDate } from '../time/civil-date.ts';
import { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import type { CaseState } from './case-file.ts';
import { CaseId, CaseNumber } from './case-id.ts';
import { CaseKind } from './case-kind.ts';
import { CaseStatus } from './case-words.ts';

/** A case in one line: what lists show, commands answer, and consumers of commits need to know without reading anything. */
export const CaseCard = z
  .strictObject({
    caseId: CaseId,
    number: CaseNumber,
    kind: CaseKind,
    status: CaseStatus,
    enterpriseId: EnterpriseId,
    /** Null where an office entered it for the enterprise. */
    submittedBy: AccountId.nullable(),
    receivedAt: Instant,
    dueOn: CivilDate,
    lateAt: Instant,
    provisional: z.boolean(),
    holder: UnitId,
    assisting: z.array(UnitId).max(20),
    handler: AccountId.nullable(),
    firstStepBy: Instant,
  })
  .readonly();
export type CaseCard = z.infer<typeof CaseCard>;

/** What a card is made of. */
type Listed = Pick<
  CaseState,
  | 'id'
  | 'number'
  | 'kind'
  | 'status'
  | 'enterpriseId'
  | 'submittedBy'
  | 'receivedAt'
  | 'deadline'
  | 'holder'
  | 'assisting'
  | 'handler'
  | 'firstStepBy'
>;

/** The card of a case as its header, or what a list carries of it, stands. */
export function cardOf(caseFile: Listed): CaseCard {
  const { dueOn, lateAt, provisional } = caseFile.deadline;
  return {
    caseId: caseFile.id,
    number: caseFile.number,
    kind: caseFile.kind,
    status: caseFile.status,
    enterpriseId: caseFile.enterpriseId,
    submittedBy: caseFile.submittedBy,
    receivedAt: caseFile.receivedAt,
    dueOn,
    lateAt,
    provisional,
    holder: caseFile.holder.unitId,
    assisting: caseFile.assisting,
    handler: caseFile.handler,
    firstStepBy: caseFile.firstStepBy,
  };
}
