import * as z from 'zod';
import { NoticeRef } from '../calendar/working-calendar.ts';
import { CaseId, CaseNumber } from '../case/case-id.ts';
import { CaseKind } from '../case/case-kind.ts';
import { Addressee, ContactMeans } from '../case/case-words.ts';
import { FirstStep } from '../case/first-steps.ts';
import { TextRef } from '../case/text-ref.ts';
import { Unit } from '../directory/unit.ts';
import { PolicyRef } from '../policy/policy-ref.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';

export const UnitName = Unit.unwrap().shape.name;
export type UnitName = z.infer<typeof UnitName>;

const PersonName = z.string().min(1);

/** What every notice says: of which case, how it stands after the event, and who has it, by the name of that day. */
const standing = {
  caseId: CaseId,
  number: CaseNumber,
  kind: CaseKind,
  at: Instant,
  dueOn: CivilDate,
  provisional: z.boolean(),
  unit: UnitName,
};

/** As what somebody urges. */
export const Urging = z.enum(['hub', 'overseer', 'leader']);
export type Urging = z.infer<typeof Urging>;

/** The policy that the letter asks about, by its title; absent where it names none. */
const asksAbout = z
  .strictObject({
    title: PolicyRef.unwrap().shape.title,
    /** The unit of whoever issued it has the letter already; else the hub is to find out who answers. */
    fastLane: z.boolean(),
  })
  .readonly()
  .optional();

/** Whom the ladder tells. */
const climbing = ['handler', 'holder', 'supervisors', 'leaders', 'overseers'] as const;

const about = <Event extends string, To extends string, Facts extends z.ZodRawShape>(
  event: Event,
  to: readonly [To, ...To[]],
  facts: Facts,
) => z.strictObject({ event: z.literal(event), to: z.enum(to), ...standing, ...facts }).readonly();

/**
 * One piece of news for one reader, as facts: the words are chosen when it is read or sent. Free texts stay where they are
 * and are referred to; names of units and people are kept as they were when it happened.
 */
export const Notice = z.discriminatedUnion('event', [
  about('submitted', ['enterprise', 'leaders', 'holder'], {
    addressee: Addressee,
    limitDays: z.int().min(1),
    firstStepBy: Instant,
    /** The office that entered it for the enterprise (代录). */
    enteredBy: UnitName.nullable(),
    /** The platform that passed it on; absent where none did. */
    passedOnBy: UnitName.optional(),
    subject: TextRef,
    asksAbout,
  }),
  about('reclassified', ['enterprise', 'handler', 'handlingUnit'], { from: CaseKind, reason: TextRef }),
  about('rejected', ['enterprise'], { reason: TextRef, rightPath: TextRef }),
  about('dispatched', ['enterprise', 'holder', 'joined', 'formerHolder'], {
    from: UnitName,
    assisting: z.array(UnitName).readonly(),
    firstStepBy: Instant,
    bound: z.boolean(),
    reportDueAt: Instant.nullable(),
    note: TextRef.nullable(),
    asksAbout,
  }),
  about('accepted', ['enterprise'], {}),
  about('returned', ['supervisors', 'holder'], { from: UnitName, firstStepBy: Instant, reason: TextRef }),
  about('recalled', ['enterprise', 'formerHandler', 'formerHolder'], { from: UnitName, reason: TextRef }),
  about('designated', ['enterprise', 'handler', 'formerHandler'], { handler: PersonName }),
  about('contacted', ['enterprise'], { contactedAt: Instant, means: ContactMeans }),
  about('supplemented', ['handler', 'holder'], {}),
  about('withdrawn', ['enterprise', 'handler', 'holder', 'assisting'], {}),
  about('answerDrafted', ['holder'], { drafter: PersonName }),
  about('draftSentBack', ['drafter'], { reason: TextRef }),
  about('answerReleased', ['enterprise', 'handler', 'assisting'], {
    answer: TextRef,
    latenessReason: TextRef.nullable(),
  }),
  about('firstStepMissed', ['holder', 'supervisors'], {
    limit: Instant,
    missing: z.array(FirstStep).min(1).readonly(),
  }),
  about('rungReached', climbing, { daysFromDue: z.int(), reportDueAt: Instant.nullable() }),
  about('progressReported', ['supervisors'], { reportDueAt: Instant }),
  about('reportMissed', climbing, { missed: z.int().min(1), daysFromDue: z.int(), reportDueAt: Instant }),
  about('urged', ['holder', 'handler'], {
    by: PersonName,
    as: Urging,
    replyBy: Instant,
    text: TextRef,
  }),
  about('urgeReplied', ['urgers'], { text: TextRef }),
  about('urgeUnanswered', ['holder', 'urgers', 'supervisors'], { replyBy: Instant }),
  about('redated', ['enterprise', 'handler', 'holder'], {
    /** Another due day, the same one which is now sure, or no more than another limit of the first step. */
    change: z.enum(['moved', 'confirmed', 'firstStep']),
    previousDueOn: CivilDate,
    /** The first step under the new calendar; null once its time is over. */
    firstStepBy: Instant.nullable(),
    liftsLateness: z.boolean(),
    notice: NoticeRef.nullable(),
  }),
  about('closed', ['enterprise'], {}),
]);
export type Notice = z.infer<typeof Notice>;
export type NoticeOf<Event extends Notice['event']> = Extract<Notice, { event: Event }>;

/**
 * To whom news goes. `holder`: who is in charge where the case lies after the event, at a unit or the hub; `handlingUnit`: the
 * same, only once it has left the hub; `joined`: the units that this event asked to assist; `supervisors`, `leaders` and
 * `overseers`: those of the whole city; `urgers`: who urged and waits for the reply.
 */
export type Reader = Notice['to'];

/** The texts that a notice quotes. */
export function textsQuotedIn(notice: Notice): readonly TextRef[] {
  return Object.values(notice).flatMap((fact) => {
    const quoted = TextRef.safeParse(fact);
    return quoted.success ? [quoted.data] : [];
  });
}
