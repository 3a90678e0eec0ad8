import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Tokens } from '../../app/directory-ports.ts';

const tokenBytes = 32;

/** Tokens of 256 random bits in base64url. */
export const randomTokens: Tokens = {
  fresh: () => randomBytes(tokenBytes).toString('base64url'),
  digest: (token) => sha256(token).toString('hex'),
  isOneOf(token, digests) {
    const digest = sha256(token);
    // Every one is compared to its end, so that time tells neither which it is nor how near.
    return digests.filter((each) => timingSafeEqual(digest, Buffer.from(each, 'hex'))).length > 0;
  },
};

function sha256(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
