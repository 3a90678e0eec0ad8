import * as z from 'zod';
import { EnterpriseId } from '../domain/directory/ids.ts';
import { InvitationId } from '../domain/directory/invitation.ts';

const Parts = z.tuple([EnterpriseId, InvitationId, z.string()]);

/** The code of an invitation as its mail carries it: which invitation, and the secret. */
export const InvitationToken = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}\.[0-9A-HJKMNP-TV-Z]{26}\.[A-Za-z0-9_-]{43}$/, 'an invitation code');

/** What an invitation code says. Throws on a text that is none. */
export function readInvitationToken(token: z.output<typeof InvitationToken>) {
  const [enterpriseId, invitationId, secret] = Parts.parse(token.split('.'));
  return { enterpriseId, invitationId, secret };
}
