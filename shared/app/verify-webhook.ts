import type { Source } from '../domain/integration/source.ts';
import { instant, type Instant } from '../domain/time/instant.ts';
import type { SecretStore } from './secret-ports.ts';
import type { WebhookSignatures } from './webhook-ports.ts';

/** What verifying what platforms send needs. */
export interface VerifyDeps {
  readonly secrets: Pick<SecretStore, 'get'>;
  readonly signatures: WebhookSignatures;
  /** What the names of the city's webhook secrets begin with. */
  readonly secretsBelow: string;
}

/** A request as it claims to be signed: the three headers of Standard Webhooks, and the body to the byte. */
export interface ClaimedMessage {
  readonly id: string;
  readonly seconds: string;
  readonly signature: string;
  readonly body: string;
}

/** How far the sender's clock may be from ours; a message that is recorded and sent again later is refused. */
const toleranceSeconds = 5 * 60;

/** Whether the platform has sent it, just now: signed with its secret, or the one before it. */
export async function isFromPlatform(
  { secrets, signatures, secretsBelow }: VerifyDeps,
  source: Source,
  { id, seconds, signature, body }: ClaimedMessage,
  now: Instant,
): Promise<boolean> {
  if (!/^\d{1,11}$/.test(seconds)) return false;
  const sentAt = instant(Number(seconds) * 1000);
  if (Math.abs(Date.parse(now) - Date.parse(sentAt)) > toleranceSeconds * 1000) return false;
  const name = `${secretsBelow}inbound/${source}`;
  const [current, previous] = await Promise.all([
    secrets.get(name, 'current'),
    secrets.get(name, 'previous'),
  ]);
  const known = [current, previous].filter((secret) => secret !== undefined);
  return signatures.isSigned({ id, sentAt, body }, signature, known);
}
