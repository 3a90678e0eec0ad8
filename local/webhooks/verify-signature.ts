import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const toleranceSeconds = 5 * 60;

/** Why a webhook is not what it claims to be; `valid` when it is, by https://www.standardwebhooks.com. */
export type Verdict = 'valid' | 'no secret is known' | 'too old or too new' | 'the signature does not fit';

/** Verifies a webhook as an integrator would, by code of its own. */
export function verifySignature(
  headers: IncomingHttpHeaders,
  body: Buffer,
  secrets: readonly string[],
  nowMs: number,
): Verdict {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
  if (secrets.length === 0) return 'no secret is known';
  const age = Math.abs(nowMs / 1000 - Number(timestamp));
  if (!(age <= toleranceSeconds)) return 'too old or too new';
  const signed = Buffer.concat([Buffer.from(`${String(id)}.${String(timestamp)}.`), body]);
  const expected = secrets.map((secret) =>
    createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
      .update(signed)
      .digest(),
  );
  const given = String(signature)
    .split(' ')
    .filter((each) => each.startsWith('v1,'))
    .map((each) => Buffer.from(each.slice('v1,'.length), 'base64'));
  const fits = given.some((one) =>
    expected.some((other) => one.length === other.length && timingSafeEqual(one, other)),
  );
  return fits ? 'valid' : 'the signature does not fit';
}
