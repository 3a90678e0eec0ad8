import * as z from 'zod';
import { type Commit, eventId } from '../case/commit.ts';
import { CaseNumber } from '../case/case-id.ts';
import { CaseKind } from '../case/case-kind.ts';
import { CaseStatus } from '../case/case-words.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { ExternalId, type Origin } from './origin.ts';
import { Source } from './source.ts';
import { WebhookKind, webhookKindOf } from './webhook-kind.ts';

/**
 * What an integrator is sent, in the form that Standard Webhooks recommends: no person, no unit, no text of a letter. The
 * order in which events arrive is not promised; `version` says which came first.
 */
export const WebhookEvent = z
  .strictObject({
    type: WebhookKind,
    /** When it happened. */
    timestamp: Instant,
    data: z
      .strictObject({
        /** The same however often it is sent. */
        eventId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}\.\d{1,8}\.\d$/),
        caseNumber: CaseNumber,
        kind: CaseKind,
        status: CaseStatus,
        dueOn: CivilDate,
        /** The due day counts through a year whose holidays are not known. */
        provisional: z.boolean(),
        /** Counts what happened to the case. */
        version: z.int().min(1),
        /** The platform that passed the letter on, and what it calls it; null for all other letters. */
        source: Source.nullable(),
        externalId: ExternalId.nullable(),
      })
      .readonly(),
  })
  .readonly();
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** What a commit has to tell integrators, in the order of its events; each says how the case stands after the whole commit. */
export function webhookEventsOf(commit: Commit, origin: Origin | undefined): readonly WebhookEvent[] {
  const { number: caseNumber, kind, status, dueOn, provisional } = commit.after;
  return commit.events.flatMap((event, index) => {
    const type = webhookKindOf(event.type);
    if (type === undefined) return [];
    return [
      {
        type,
        timestamp: event.at,
        data: {
          eventId: eventId(commit, index),
          caseNumber,
          kind,
          status,
          dueOn,
          provisional,
          version: commit.version,
          source: origin?.source ?? null,
          externalId: origin?.externalId ?? null,
        },
      },
    ];
  });
}
