import type { AddressEvent } from '../domain/mailing/address-standing.ts';
import type { WindowTotal } from '../domain/mailing/bounce-window.ts';
import type { PolicyMail, PolicyMessageId } from '../domain/mailing/policy-mail.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';

/** What the provider tells of a mail after it took it. */
export interface MailEvent {
  readonly kind: AddressEvent['kind'];
  /** When it happened, as the provider says. */
  readonly at: Instant;
  /** Our id of the message; null where it carries none. */
  readonly messageId: string | null;
  readonly providerId: string;
  /** Whom it was sent to. */
  readonly addresses: readonly string[];
}

/** What of a message is counted, in the block of its turn. */
export interface CountedNews {
  readonly block: number;
  readonly what: keyof WindowTotal;
}

/** What becomes of mails about policies after they were sent. */
export interface PolicyMailNews {
  /** The mails that went out in one message, as they are now. */
  inMessage(messageId: PolicyMessageId): Promise<readonly PolicyMail[]>;
  /**
   * Keeps the next revisions of the mails of a message and counts it, all or none, so that no message is counted twice; refused
   * when somebody changed one of them first.
   */
  keep(
    next: readonly PolicyMail[],
    counted: CountedNews | undefined,
  ): Promise<Result<undefined, { readonly tag: 'mailChanged' }>>;
}

/** How the latest mails about policies fared. */
export interface MailBlocks {
  /** What was counted in these blocks, the first and the last included; read consistently. */
  total(blocks: { readonly first: number; readonly last: number }): Promise<WindowTotal>;
}
