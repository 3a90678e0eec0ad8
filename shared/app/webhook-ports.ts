import type { Instant } from '../domain/time/instant.ts';

/** A message as it is signed: its id, when it is sent, and its body to the byte. */
export interface SignedMessage {
  readonly id: string;
  readonly sentAt: Instant;
  readonly body: string;
}

/** Signatures by Standard Webhooks. */
export interface WebhookSignatures {
  /** A fresh secret, as both sides keep it. */
  freshSecret(): string;
  /** The value of the header `webhook-signature`: one signature for each secret. */
  sign(message: SignedMessage, secrets: readonly string[]): string;
  /** Whether one of the signatures of the header was made with one of the secrets, compared in constant time. */
  isSigned(message: SignedMessage, header: string, secrets: readonly string[]): boolean;
}
