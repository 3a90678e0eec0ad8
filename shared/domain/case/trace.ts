import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import { Relation } from './actor.ts';
import { CaseId } from './case-id.ts';

/** What of a case was read: the letter with its texts and its writer, its history with what people wrote in it, or a file. */
const ReadPart = z.enum(['case', 'timeline', 'attachment']);
export type ReadPart = z.infer<typeof ReadPart>;

/** That a member of staff has read personal data of a case. */
export const CaseTrace = z
  .strictObject({
    caseId: CaseId,
    accountId: AccountId,
    at: Instant,
    read: ReadPart,
    /** In what relation to the case. */
    as: Relation,
    /** Whose deputy they read it as; null where they read it as themselves. */
    actingFor: AccountId.nullable(),
  })
  .readonly();
export type CaseTrace = z.infer<typeof CaseTrace>;

/** That a member of staff has read the addresses to which no mail goes. */
export const AddressesTrace = z
  .strictObject({ accountId: AccountId, at: Instant, read: z.literal('suppressions') })
  .readonly();
type AddressesTrace = z.infer<typeof AddressesTrace>;

/** That a member of staff has read personal data. */
export const Trace = z.discriminatedUnion('read', [CaseTrace, AddressesTrace]);
export type Trace = CaseTrace | AddressesTrace;
