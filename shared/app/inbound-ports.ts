import type { CaseId } from '../domain/case/case-id.ts';
import type { Enterprise } from '../domain/directory/enterprise.ts';
import type { EnterpriseId, UnitId } from '../domain/directory/ids.ts';
import type { Unit } from '../domain/directory/unit.ts';
import type { CreditCode } from '../domain/enterprise/credit-code.ts';
import type { LetterReceipt, Origin } from '../domain/integration/origin.ts';
import type { Source } from '../domain/integration/source.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { CaseWrite } from './ports.ts';

/** One sending of a platform, by the id that it gives it. */
export interface Sending {
  readonly source: Source;
  readonly webhookId: string;
}

/** What a letter was answered, and for which content. */
export interface Answered {
  /** SHA-256 of the letter as it was understood. */
  readonly fingerprint: string;
  readonly receipt: LetterReceipt;
}

interface InboundRequest {
  readonly sending: Sending;
  readonly externalId: Origin['externalId'];
  readonly creditCode: CreditCode;
  readonly hub: UnitId;
}

/** Everything that a letter of a platform needs to know, as of one strongly consistent BatchGetItem. */
export interface InboundReads {
  /** What the same sending was answered. */
  readonly sent: Answered | undefined;
  /** What the same letter was answered, by whichever sending. */
  readonly known: Answered | undefined;
  readonly enterpriseId: EnterpriseId | undefined;
  readonly hub: Unit | undefined;
}

/** What a letter of a platform writes, in one TransactWriteItems. */
export interface InboundWrite {
  readonly opening: CaseWrite;
  readonly origin: Origin;
  readonly sending: Sending;
  readonly answered: Answered;
  /** Until when the sending is remembered; the letter is for ever. */
  readonly expiresAt: Instant;
  /** An enterprise that the directory lacked. */
  readonly enterprise: Enterprise | undefined;
}

/** Another writer was first; `numberTaken` asks for another case number. */
type InboundRefusal = { readonly tag: 'overtaken' | 'numberTaken' };

/** Letters of platforms. */
export interface InboundStore {
  /** A sending past `now` is left out, whatever TTL has deleted so far. */
  load(request: InboundRequest, now: Instant): Promise<InboundReads>;
  save(write: InboundWrite): Promise<Result<undefined, InboundRefusal>>;
}

/** Where cases came from. */
export interface Origins {
  /** Undefined for a case that no platform passed on. */
  originOf(caseId: CaseId): Promise<Origin | undefined>;
}
