import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import { Relation } from './actor.ts';
import { CaseId } from './case-id.ts';

/** What of a case was read: the letter with its texts and its writer, or its history with what people wrote in it. */
const ReadPart = z.enum(['case', 'timeline']);
export type ReadPart = z.infer<typeof ReadPart>;

/** That a member of staff has read personal data of a case: who, when, what, and in what relation to the case. */
export const Trace = z
  .strictObject({ caseId: CaseId, accountId: AccountId, at: Instant, read: ReadPart, as: Relation })
  .readonly();
export type Trace = z.infer<typeof Trace>;
