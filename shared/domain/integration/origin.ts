import * as z from 'zod';
import { CaseKind } from '../case/case-kind.ts';
import { CaseNumber } from '../case/case-id.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { Source } from './source.ts';

/** What a platform calls a letter. */
export const ExternalId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, 'letters, digits and . _ : -, at most 64')
  .brand<'ExternalId'>();
export type ExternalId = z.infer<typeof ExternalId>;

/** Where a case came from that a platform passed on. */
export const Origin = z
  .strictObject({
    source: Source,
    externalId: ExternalId,
    /** When the platform got it. */
    occurredAt: Instant,
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;

/** What a platform is answered for a letter, however often it sends it. */
export const LetterReceipt = z
  .strictObject({
    externalId: ExternalId,
    caseNumber: CaseNumber,
    kind: CaseKind,
    receivedAt: Instant,
    dueOn: CivilDate,
    provisional: z.boolean(),
  })
  .readonly();
export type LetterReceipt = z.infer<typeof LetterReceipt>;
