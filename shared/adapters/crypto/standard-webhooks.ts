import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SignedMessage, WebhookSignatures } from '../../app/webhook-ports.ts';

const prefix = 'whsec_';
/** The specification asks for 24 to 64 bytes. */
const secretBytes = 32;
const version = 'v1';

/** Signatures by https://www.standardwebhooks.com: HMAC-SHA256 over id, seconds and body, in base64, under `v1`. */
export const standardWebhooks: WebhookSignatures = {
  freshSecret: () => `${prefix}${randomBytes(secretBytes).toString('base64')}`,
  sign: (message, secrets) =>
    secrets.map((secret) => `${version},${digestOf(message, secret).toString('base64')}`).join(' '),
  isSigned(message, header, secrets) {
    const given = header
      .split(' ')
      .filter((each) => each.startsWith(`${version},`))
      .map((each) => Buffer.from(each.slice(version.length + 1), 'base64'));
    const expected = secrets.map((secret) => digestOf(message, secret));
    // Every pair is compared to its end, so that time tells neither which one fits nor how near.
    const fitting = given.flatMap((one) => expected.filter((other) => isSame(one, other)));
    return fitting.length > 0;
  },
};

function digestOf({ id, sentAt, body }: SignedMessage, secret: string): Buffer {
  const seconds = Math.floor(Date.parse(sentAt) / 1000);
  return createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`, 'utf8').digest();
}

function keyOf(secret: string): Buffer {
  const encoded = secret.startsWith(prefix) ? secret.slice(prefix.length) : undefined;
  const key = Buffer.from(encoded ?? '', 'base64');
  // The message names no part of it.
  if (key.length < 24 || key.length > 64)
    throw new Error('a webhook secret is not whsec_ and 24 to 64 bytes');
  return key;
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
