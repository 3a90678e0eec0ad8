import * as z from 'zod';
import type { Answered, InboundWrite } from '../../app/inbound-ports.ts';
import { CaseId } from '../../domain/case/case-id.ts';
import { LetterReceipt, Origin } from '../../domain/integration/origin.ts';
import { Instant, isBefore } from '../../domain/time/instant.ts';
import { originKey, platformLetterKey, sendingKey } from './integration-keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

const answered = { fingerprint: z.string(), receipt: LetterReceipt };
const Sent = z.strictObject({ ...answered, expiresAt: Instant });
const Known = z.strictObject({ ...answered, caseId: CaseId });

export function sendingItem({ sending, answered: given, expiresAt }: InboundWrite): StoredItem {
  return {
    ...sendingKey.keyOf(sending),
    entity: 'platformSending',
    ...given,
    expiresAt,
    [table.timeToLive]: Math.ceil(Date.parse(expiresAt) / 1000),
  };
}

/** What the sending of an item was answered, while that is in force. Throws BadItem. */
export function readSending(item: Attributes, now: Instant): Answered | undefined {
  const { expiresAt, ...given } = readItem('platformSending', Sent, item);
  return isBefore(now, expiresAt) ? given : undefined;
}

export function platformLetterItem({ origin, opening, answered: given }: InboundWrite): StoredItem {
  const { source, externalId } = origin;
  const caseId = opening.next.id;
  return { ...platformLetterKey.keyOf({ source, externalId }), entity: 'platformLetter', ...given, caseId };
}

/** What the letter of an item was answered. Throws BadItem. */
export function readPlatformLetter(item: Attributes): Answered {
  const { caseId: _, ...given } = readItem('platformLetter', Known, item);
  return given;
}

export function originItem(caseId: CaseId, origin: Origin): StoredItem {
  return { ...originKey.keyOf({ caseId }), entity: 'origin', ...origin };
}

/** The origin of an item. Throws BadItem. */
export function readOrigin(item: Attributes): Origin {
  return readItem('origin', Origin, item);
}
