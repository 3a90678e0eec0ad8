import * as z from 'zod';
import { AttachmentRef } from '../attachment/attachment.ts';
import { maxAttachments } from '../attachment/attachment-type.ts';
import { Deadline } from '../deadline/deadline.ts';
import { Recipient } from '../deadline/ladder.ts';
import { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { Placement } from '../directory/unit.ts';
import { NoticeRef } from '../calendar/working-calendar.ts';
import { PolicyRef } from '../policy/policy-ref.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { CaseId, CaseNumber } from './case-id.ts';
import { CaseKind } from './case-kind.ts';
import { Addressee, Channel, ContactMeans } from './case-words.ts';
import { FirstStep } from './first-steps.ts';
import { TextRef } from './text-ref.ts';

/** Version 1 of each event; a later version brings an upcaster (upcast.ts). */
const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), v: z.literal(1), at: Instant, ...shape }).readonly();

/** To whom a case passes, the first civil day whose end falls to the new holder (RULES 5), and its first limit (RULES 6). */
const handover = {
  from: UnitId,
  to: Placement,
  heldFromOn: CivilDate,
  firstStepBy: Instant,
  /** The next holder's first progress report, where the case is late already. */
  reportDueAt: Instant.nullable(),
};

/** The files that came with a text; absent where there are none. */
const attachments = z.array(AttachmentRef).min(1).max(maxAttachments).readonly().optional();

const recipients = z.array(Recipient).min(1).max(5);
const urgers = z.array(AccountId).min(1).max(3);

export const CaseEvent = z.discriminatedUnion('type', [
  event('submitted', {
    caseId: CaseId,
    number: CaseNumber,
    kind: CaseKind,
    channel: Channel,
    addressee: Addressee,
    consentsToPublication: z.boolean(),
    enterpriseId: EnterpriseId,
    submittedBy: AccountId.nullable(),
    enteredBy: UnitId.nullable(),
    hub: Placement,
    deadline: Deadline,
    firstStepBy: Instant,
    heldFromOn: CivilDate,
    subject: TextRef,
    body: TextRef,
    /** Whom the enterprise has named to be called, where a platform passed its letter on. */
    contact: TextRef.optional(),
    attachments,
    /** The policy that the letter asks about; absent where it names none. */
    policy: PolicyRef.optional(),
  }),
  event('reclassified', {
    from: CaseKind,
    to: CaseKind,
    deadline: Deadline,
    firstStepBy: Instant,
    /** The rung on which it stands under the new date. */
    rungReached: z.int().nullable(),
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
    /** By the system, because the letter asks about this policy (咨询快车道); absent where people dispatched. */
    policy: PolicyRef.optional(),
  }),
  event('accepted', { unitId: UnitId }),
  event('returned', { ...handover, reason: TextRef, toSupervisor: z.boolean() }),
  event('recalled', { ...handover, handler: AccountId.nullable(), reason: TextRef }),
  event('designated', { unitId: UnitId, handler: AccountId, previous: AccountId.nullable() }),
  event('contacted', { contactedAt: Instant, means: ContactMeans, person: TextRef, outcome: TextRef }),
  event('supplemented', { text: TextRef, attachments }),
  event('withdrawn', { reason: TextRef.nullable() }),
  event('answerDrafted', { text: TextRef, by: AccountId, attachments }),
  event('draftSentBack', { reason: TextRef, draftedBy: AccountId }),
  event('answerReleased', {
    answer: TextRef,
    unitId: UnitId,
    contactWaiver: TextRef.nullable(),
    latenessReason: TextRef.nullable(),
    ratingClosesOn: CivilDate,
    /** Those of an answer that the hub gives at once; those of a draft stand in the event of its draft. */
    attachments,
  }),
  event('firstStepMissed', { unitId: UnitId, limit: Instant, missing: z.array(FirstStep).min(1).max(3) }),
  event('becameLate', { since: Instant, reportDueAt: Instant }),
  event('rungReached', {
    days: z.int(),
    tells: recipients,
    /** False where the clock stood still and a higher rung was reached at the same time: only that one tells people. */
    told: z.boolean(),
    /** Where the case stands when it tells: `days`, or more where the clock stood still. */
    daysFromDue: z.int(),
    /** The end of the time for the unit's next progress report; null while none is awaited. */
    reportDueAt: Instant.nullable(),
  }),
  event('progressReported', { unitId: UnitId, text: TextRef, reportDueAt: Instant }),
  event('reportMissed', {
    unitId: UnitId,
    /** Reports that are missing in a row by now. */
    missed: z.int().min(1),
    tells: recipients,
    daysFromDue: z.int(),
    reportDueAt: Instant,
  }),
  event('urged', { text: TextRef, by: AccountId, urgers, replyBy: Instant }),
  event('urgeReplied', { unitId: UnitId, text: TextRef, urgers }),
  event('urgeUnanswered', { unitId: UnitId, replyBy: Instant, urgers }),
  event('redated', {
    deadline: Deadline,
    previousDueOn: CivilDate,
    wasProvisional: z.boolean(),
    firstStepBy: Instant,
    rungReached: z.int().nullable(),
    lateSince: Instant.nullable(),
    /** It was marked late, and under the new date is not. */
    liftsLateness: z.boolean(),
    /** Because of which notice; null where the notices came with a new version of the system. */
    notice: NoticeRef.nullable(),
  }),
  event('closed', {}),
]);
export type CaseEvent = z.infer<typeof CaseEvent>;
export type CaseEventType = CaseEvent['type'];
