import * as z from 'zod';
import type { Principal } from '../directory/account.ts';
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
  /** What awaits the person on one day. */
  z.strictObject({ kind: z.literal('digest'), digest: Digest }).readonly(),
]);
export type Matter = z.infer<typeof Matter>;

/** What of the matter is still the person's by now, who may have left an office since; undefined when nothing is. */
export function stillConcerning(principal: Principal, matter: Matter): Matter | undefined {
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
