import * as z from 'zod';
import { Deadline } from '../deadline/deadline.ts';
import { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { Placement } from '../directory/unit.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { CaseId, CaseNumber } from './case-id.ts';
import { CaseKind } from './case-kind.ts';
import { Addressee, Channel, ContactMeans } from './case-words.ts';
import { TextRef } from './text-ref.ts';

/** Version 1 of each event; a later version brings an upcaster (upcast.ts). */
const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), v: z.literal(1), at: Instant, ...shape }).readonly();

/** To whom a case passes, the first civil day whose end falls to the new holder (RULES 5), and its first limit (RULES 6). */
const handover = { from: UnitId, to: Placement, heldFromOn: CivilDate, firstStepBy: Instant };

export const CaseEvent = z.discriminatedUnion('type', [
  event('submitted', {
    caseId: CaseId,
    number: CaseNumber,
    kind: CaseKind,
    channel: Channel,
    addressee: Addressee,
    consentsToPublication: z.boolean(),
    enterpriseId: EnterpriseId,
    submittedBy: AccountId,
    hub: Placement,
    deadline: Deadline,
    firstStepBy: Instant,
    heldFromOn: CivilDate,
    subject: TextRef,
    body: TextRef,
  }),
  event('reclassified', {
    from: CaseKind,
    to: CaseKind,
    deadline: Deadline,
    firstStepBy: Instant,
    reason: TextRef,
  }),
  event('rejected', { reason: TextRef, rightPath: TextRef }),
  event('dispatched', {
    ...handover,
    assisting: z.array(UnitId).max(20),
    /** Those of `assisting` that were not assisting before. */
    joined: z.array(UnitId).max(20),
    note: TextRef.nullable(),
    bound: z.boolean(),
  }),
  event('accepted', { unitId: UnitId }),
  event('returned', { ...handover, reason: TextRef, toSupervisor: z.boolean() }),
  event('recalled', { ...handover, handler: AccountId.nullable(), reason: TextRef }),
  event('designated', { unitId: UnitId, handler: AccountId, previous: AccountId.nullable() }),
  event('contacted', { contactedAt: Instant, means: ContactMeans, person: TextRef, outcome: TextRef }),
  event('supplemented', { text: TextRef }),
  event('withdrawn', { reason: TextRef.nullable() }),
  event('answerDrafted', { text: TextRef, by: AccountId }),
  event('draftSentBack', { reason: TextRef, draftedBy: AccountId }),
  event('answerReleased', { answer: TextRef, unitId: UnitId, contactWaiver: TextRef.nullable() }),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
