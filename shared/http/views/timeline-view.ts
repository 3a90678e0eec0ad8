import * as z from 'zod';
import { NoticeRef } from '../../domain/calendar/working-calendar.ts';
import { AttachmentId } from '../../domain/attachment/attachment.ts';
import { Relation } from '../../domain/case/actor.ts';
import { CaseKind } from '../../domain/case/case-kind.ts';
import { Addressee, Channel, ContactMeans } from '../../domain/case/case-words.ts';
import { CommandName } from '../../domain/case/commands.ts';
import { FirstStep } from '../../domain/case/first-steps.ts';
import { Recipient } from '../../domain/deadline/ladder.ts';
import { AccountId, UnitId } from '../../domain/directory/ids.ts';
import { PolicyRef } from '../../domain/policy/policy-ref.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { Instant } from '../../domain/time/instant.ts';

const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z
    .strictObject({
      id: z.string().meta({ description: '同一事件处处同一编号 · The same wherever the event is delivered' }),
      type: z.literal(type),
      at: Instant,
      ...shape,
      texts: z
        .record(z.string(), z.string().nullable())
        .readonly()
        .meta({ description: '您可以看到的文字，已删除的为 null · The texts open to you; null once erased' }),
    })
    .readonly();

const handover = { from: UnitId, to: UnitId, firstStepBy: Instant };
/** Their names are in the case. */
const files = z.array(AttachmentId).readonly();
const units = z.array(UnitId).readonly();
const recipients = z.array(Recipient).readonly();

/** One event of a case, without what only the system needs; texts that offices write to each other are left out for the enterprise. */
export const TimelineEventView = z
  .discriminatedUnion('type', [
    event('submitted', {
      kind: CaseKind,
      channel: Channel,
      addressee: Addressee,
      dueOn: CivilDate,
      attachments: files,
      policy: PolicyRef.nullable().meta({
        description: '所咨询的政策 · The policy that the letter asks about, if any',
      }),
    }),
    event('reclassified', { from: CaseKind, to: CaseKind, dueOn: CivilDate }),
    event('rejected', {}),
    event('dispatched', {
      ...handover,
      assisting: units,
      joined: units,
      bound: z.boolean(),
      fastLane: z.boolean().meta({
        description:
          '因咨询政策由系统直接转制定单位 · By the system, straight to the unit that issued the policy asked about',
      }),
    }),
    event('accepted', { unitId: UnitId }),
    event('returned', { ...handover, toSupervisor: z.boolean() }),
    event('recalled', handover),
    event('designated', { unitId: UnitId, handler: AccountId }),
    event('contacted', { contactedAt: Instant, means: ContactMeans }),
    event('supplemented', { attachments: files }),
    event('withdrawn', {}),
    event('answerDrafted', { attachments: files }),
    event('draftSentBack', {}),
    event('answerReleased', { unitId: UnitId, attachments: files }),
    event('firstStepMissed', { unitId: UnitId, limit: Instant, missing: z.array(FirstStep).readonly() }),
    event('becameLate', { since: Instant }),
    event('rungReached', { days: z.int(), tells: recipients }),
    event('progressReported', { unitId: UnitId, nextReportBy: Instant }),
    event('reportMissed', {
      unitId: UnitId,
      missed: z.int().min(1),
      tells: recipients,
      nextReportBy: Instant,
    }),
    event('urged', { replyBy: Instant }),
    event('urgeReplied', { unitId: UnitId }),
    event('urgeUnanswered', { unitId: UnitId, replyBy: Instant }),
    event('redated', { previousDueOn: CivilDate, dueOn: CivilDate, notice: NoticeRef.nullable() }),
    event('closed', {}),
  ])
  .meta({ id: 'TimelineEvent' });
export type TimelineEventView = z.input<typeof TimelineEventView>;

/** What one command did. The enterprise reads which office acted, not which of its people. */
const TimelineEntryView = z
  .strictObject({
    at: Instant,
    command: CommandName,
    as: Relation,
    unitId: UnitId.nullable(),
    accountId: AccountId.nullable(),
    actingFor: AccountId.nullable().meta({ description: '代理何人 · Whose deputy it was done as' }),
    events: z.array(TimelineEventView).readonly(),
  })
  .readonly()
  .meta({ id: 'TimelineEntry' });
export type TimelineEntryView = z.input<typeof TimelineEntryView>;

/** A page of a case's history, oldest first. */
export const TimelineView = z
  .strictObject({ items: z.array(TimelineEntryView).readonly() })
  .readonly()
  .meta({ id: 'Timeline' });
