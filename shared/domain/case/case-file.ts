import * as z from 'zod';
import { maxAttachments } from '../attachment/attachment-type.ts';
import { Deadline } from '../deadline/deadline.ts';
import { Holding } from '../deadline/shares.ts';
import { AccountId, EnterpriseId, UnitId } from '../directory/ids.ts';
import { Placement } from '../directory/unit.ts';
import { PolicyRef } from '../policy/policy-ref.ts';
import { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';
import { CaseId, CaseNumber } from './case-id.ts';
import { CaseKind } from './case-kind.ts';
import { Addressee, CaseStatus, Channel } from './case-words.ts';
import { TextRef } from './text-ref.ts';

/** The answer as the handler proposes it. */
const Draft = z.strictObject({ text: TextRef, by: AccountId }).readonly();

/** An urge (督办) that awaits its reply. */
const OpenUrge = z
  .strictObject({
    /** Who urged and is to read the reply; of many, the latest three. */
    urgers: z.array(AccountId).min(1).max(3),
    /** The end of the time to reply, by the earliest of the urges that are open. */
    replyBy: Instant,
    /** That time has passed, and those who urged know it. */
    missed: z.boolean(),
  })
  .readonly();

/**
 * The header of a case (办件): the fold of its events, without any free text, at most 4 KB. The dispatch chain is read from
 * the commits; `holdings` keeps only what the lateness of each unit is computed from.
 */
export const CaseFile = z
  .strictObject({
    id: CaseId,
    number: CaseNumber,
    kind: CaseKind,
    status: CaseStatus,
    channel: Channel,
    addressee: Addressee,
    consentsToPublication: z.boolean(),
    enterpriseId: EnterpriseId,
    /** Who of the enterprise wrote it; null where an office entered it. */
    submittedBy: AccountId.nullable(),
    /** The station or hub that entered it for the enterprise (代录); null where the enterprise wrote itself. */
    enteredBy: UnitId.nullable(),
    receivedAt: Instant,
    deadline: Deadline,
    letter: z.strictObject({ subject: TextRef, body: TextRef }).readonly(),
    /** The policy that it asks about, in the version of that day; absent where it names none. */
    policy: PolicyRef.unwrap().omit({ title: true }).readonly().optional(),
    /** Files that came with the letter and its supplements. */
    attachments: z.int().min(0).max(maxAttachments),
    hub: Placement,
    holder: Placement,
    holdings: z.array(Holding).min(1).max(21),
    assisting: z.array(UnitId).max(20),
    /** How often units have returned it; the second return goes to the hub supervisor (RULES 6). */
    returns: z.int().min(0),
    /** Once dispatched, its date never moves later by reclassification, not even when it is back at the hub (RULES 3). */
    wasDispatched: z.boolean(),
    /** The supervisor's dispatch after the second return: it cannot be returned (RULES 6). */
    bound: z.boolean(),
    /** Until when the holder takes its first step: the hub triages; a unit accepts, designates and makes contact (RULES 6). */
    firstStepBy: Instant,
    /** The `firstStepBy` that passed without the steps; a later one counts anew. */
    firstStepMissed: Instant.nullable(),
    acceptedAt: Instant.nullable(),
    handler: AccountId.nullable(),
    /** Contacts with the enterprise that the present handling unit has logged. */
    contacts: z.int().min(0),
    draft: Draft.nullable(),
    answer: TextRef.nullable(),
    answeredAt: Instant.nullable(),
    /** The last civil day on which the answer can be rated; the case closes when it is over (RULES 9). */
    ratingClosesOn: CivilDate.nullable(),
    /** The late instant, once the case is marked late; null while it is in time. */
    lateSince: Instant.nullable(),
    /** The `days` of the last rung of the ladder that it has reached. */
    rungReached: z.int().nullable(),
    /** The city's leaders have been told and see the case from then on. */
    leaderTold: z.boolean(),
    /** The end of the time for the next progress report (办理进展) of a late case. */
    reportDueAt: Instant.nullable(),
    /** Reports that are missing in a row. */
    reportsMissed: z.int().min(0),
    urge: OpenUrge.nullable(),
    /** Counts all commits; the write condition. */
    version: z.int().min(1),
    /** Counts what people did; the ETag. */
    acts: z.int().min(1),
    /** Hash of the latest commit. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly();
export type CaseFile = z.infer<typeof CaseFile>;

/** A case as its events make it, before the commit that carries them is counted and hashed. */
export type CaseState = Omit<CaseFile, 'version' | 'acts' | 'hash'>;
