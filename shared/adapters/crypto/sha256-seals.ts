import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Seals } from '../../app/ports.ts';

const saltBytes = 16;

/** Seals by SHA-256. A salt is 16 random bytes; it is the bytes, not their hexadecimal text, that go before the UTF-8 text. */
export const sha256Seals: Seals = {
  salt: () => randomBytes(saltBytes).toString('hex'),
  digest: (salt, text) => createHash('sha256').update(salt, 'hex').update(text, 'utf8').digest('hex'),
  hash(value) {
    const canonical = canonicalize(value);
    if (canonical === undefined) throw new Error('a value without a JSON form cannot be hashed');
    return createHash('sha256').update(canonical, 'utf8').digest('hex');
  },
};
