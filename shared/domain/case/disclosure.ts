import type { CaseEvent, CaseEventType } from './events.ts';
import { TextRef } from './text-ref.ts';

/** From which side somebody reads a case. */
export type Reader = 'enterprise' | 'staff';

/** What offices write to each other, by event; everything else the enterprise reads too. */
const internal: Partial<Record<CaseEventType, readonly string[]>> = {
  dispatched: ['note'],
  returned: ['reason'],
  recalled: ['reason'],
  answerDrafted: ['text'],
  draftSentBack: ['reason'],
  answerReleased: ['contactWaiver'],
  progressReported: ['text'],
  urged: ['text'],
  urgeReplied: ['text'],
};

/** The texts of an event that the reader may see, by the property that refers to them. */
export function textsFor(
  reader: Reader,
  event: CaseEvent,
): readonly (readonly [property: string, ref: TextRef])[] {
  const hidden = reader === 'enterprise' ? internal[event.type] : undefined;
  return Object.entries(event).flatMap(([property, value]) => {
    const ref = TextRef.safeParse(value);
    return ref.success && hidden?.includes(property) !== true ? [[property, ref.data] as const] : [];
  });
}
