import * as z from 'zod';
import type { CaseEventType } from '../case/events.ts';

/** What integrators can be told of a case: what the enterprise that wrote may know, too. */
export const WebhookKind = z.enum([
  'case.received',
  'case.reclassified',
  'case.rejected',
  'case.dispatched',
  'case.accepted',
  'case.returned',
  'case.recalled',
  'case.answered',
  'case.withdrawn',
  'case.late',
  'case.redated',
  'case.closed',
]);
export type WebhookKind = z.infer<typeof WebhookKind>;

/** Of which events of a case integrators are told. An event that is not here stays inside. */
const kinds: Partial<Record<CaseEventType, WebhookKind>> = {
  submitted: 'case.received',
  reclassified: 'case.reclassified',
  rejected: 'case.rejected',
  dispatched: 'case.dispatched',
  accepted: 'case.accepted',
  returned: 'case.returned',
  recalled: 'case.recalled',
  answerReleased: 'case.answered',
  withdrawn: 'case.withdrawn',
  becameLate: 'case.late',
  redated: 'case.redated',
  closed: 'case.closed',
};

/** As what integrators are told of an event; undefined where they are not. */
export function webhookKindOf(type: CaseEventType): WebhookKind | undefined {
  return kinds[type];
}
