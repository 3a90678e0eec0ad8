import type { AttachedFile, AttachmentRef } from '../attachment/attachment.ts';
import type { CaseEvent, CaseEventType } from './events.ts';
import { TextRef } from './text-ref.ts';

/** From which side somebody reads a case. */
export type Reader = 'enterprise' | 'staff';

/** What offices settle among themselves: their own limits, and how they are held to them. */
const ofOfficesOnly: ReadonlySet<CaseEventType> = new Set([
  'firstStepMissed',
  'rungReached',
  'reportMissed',
  'urged',
  'urgeReplied',
  'urgeUnanswered',
]);

/** What offices write to each other, in events that the enterprise reads otherwise. */
const internal: Partial<Record<CaseEventType, readonly string[]>> = {
  dispatched: ['note'],
  returned: ['reason'],
  recalled: ['reason'],
  answerDrafted: ['text'],
  draftSentBack: ['reason'],
  answerReleased: ['contactWaiver'],
  progressReported: ['text'],
};

/** Whether the reader may know that it happened. */
export function isOpenTo(reader: Reader, { type }: Pick<CaseEvent, 'type'>): boolean {
  return reader === 'staff' || !ofOfficesOnly.has(type);
}

/** The files that came with an event. */
export function filesOf(event: CaseEvent): readonly AttachmentRef[] {
  return 'attachments' in event ? (event.attachments ?? []) : [];
}

/** The texts of an event that the reader may see, by the property that refers to them. */
export function textsFor(
  reader: Reader,
  event: CaseEvent,
): readonly (readonly [property: string, ref: TextRef])[] {
  if (!isOpenTo(reader, event)) return [];
  const hidden = reader === 'enterprise' ? internal[event.type] : undefined;
  return Object.entries(event).flatMap(([property, value]) => {
    const ref = TextRef.safeParse(value);
    return ref.success && hidden?.includes(property) !== true ? [[property, ref.data] as const] : [];
  });
}

/**
 * Whether the reader may have a file of a case: who may see the case as staff all; the enterprise its own and the answer's, which
 * are those of the draft that was released.
 */
export function isFileOpenTo(
  reader: Reader,
  { to, textId }: Pick<AttachedFile, 'to' | 'textId'>,
  answer: TextRef | null,
): boolean {
  return reader === 'staff' || to !== 'draft' || textId === answer?.id;
}
