import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Attempt } from '../app/attempt.ts';
import type { Intent } from '../http/bound-route.ts';

/** The attempt that a request makes: its fingerprint is SHA-256 of method, path, If-Match and body as RFC 8785 JSON. */
export function attemptOf({ accountId, now, operationId, idempotencyKey, identity }: Intent): Attempt {
  const canonical = canonicalize(identity);
  if (canonical === undefined) throw new Error('A request has no canonical JSON');
  const fingerprint = createHash('sha256').update(canonical).digest('hex');
  return { accountId, now, idempotency: { route: operationId, key: idempotencyKey, fingerprint } };
}
