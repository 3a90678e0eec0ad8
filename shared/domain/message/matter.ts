import * as z from 'zod';
import type { Principal } from '../directory/account.ts';
import { EnterpriseId } from '../directory/ids.ts';
import { InvitationId } from '../directory/invitation.ts';
import { Capacity, stillActs } from './capacity.ts';
import { Digest, digestFor } from './digest.ts';
import { DirectoryNotice } from './directory-notice.ts';
import { Notice } from './notice.ts';

/** What a mail is about, as facts; its words are chosen when it is sent. */
export const Matter = z.discriminatedUnion('kind', [
  /** News of a case. */
  z.strictObject({ kind: z.literal('notice'), capacity: Capacity, notice: Notice }).readonly(),
  /** News of the directory. */
  z.strictObject({ kind: z.literal('directory'), notice: DirectoryNotice }).readonly(),
  /** An invitation to join an enterprise, to an address whose owner has no account yet, for all that is known. */
  z
    .strictObject({
      kind: z.literal('invitation'),
      enterpriseId: EnterpriseId,
      invitationId: InvitationId,
    })
    .readonly(),
  /** What awaits the person on one day. */
  z.strictObject({ kind: z.literal('digest'), digest: Digest }).readonly(),
]);
export type Matter = z.infer<typeof Matter>;
/** What concerns somebody who has an account. */
export type PersonalMatter = Exclude<Matter, { kind: 'invitation' }>;

/** What of the matter is still the person's by now, who may have left an office since; undefined when nothing is. */
export function stillConcerning(principal: Principal, matter: PersonalMatter): PersonalMatter | undefined {
  switch (matter.kind) {
    case 'notice':
      return stillActs(principal, matter.capacity) ? matter : undefined;
    case 'directory':
      // It concerns the person themselves, and what they no longer are may be what it tells.
      return matter;
    case 'digest': {
      const digest = digestFor(principal, matter.digest);
      return digest && { kind: 'digest', digest };
    }
  }
}
