import * as z from 'zod';
import type { LoginClaims, VerifiedFacts } from '../domain/directory/login-claims.ts';
import { oneLine } from './text-fields.ts';

const Name = oneLine(60);
const Email = z.email().max(254);

/**
 * What the claims of an access token say of its person. A value of no use to us counts as not said: the person is asked
 * instead, rather than kept out by what they cannot change. The gateway writes lists in brackets, parted by spaces.
 */
export function verifiedFacts(claims: Readonly<Record<string, string>>, names: LoginClaims): VerifiedFacts {
  return {
    name: Name.safeParse(claims[names.name]).data,
    email: Email.safeParse(claims[names.email]).data,
    creditCodes: (claims[names.creditCode] ?? '').split(/[\s[\],"]+/).filter((code) => code !== ''),
  };
}
