import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { Instant, plusSeconds } from '../time/instant.ts';
import { Notice } from './notice.ts';
import type { NoticeProposal } from './notice-proposal.ts';
import { NoticeRef } from './working-calendar.ts';

/** How long a function counts by the calendar that it has read before it asks whether another notice was adopted. */
export const secondsBetweenLooks = 30;

/** By then nobody counts by the old calendar: the last look, the longest request begun before it, clocks that differ. */
const secondsUntilEverywhere = 90;

/** How often the calendar has changed, and by which notice the last time. */
export const CalendarHead = z
  .strictObject({ revision: z.int().min(0), latest: NoticeRef.optional() })
  .readonly();
export type CalendarHead = z.infer<typeof CalendarHead>;

/** A notice that two administrators have brought into force. */
export const AdoptedNotice = z
  .strictObject({
    notice: Notice,
    /** The revision of the calendar that it made. */
    revision: z.int().min(1),
    proposedBy: AccountId,
    approvedBy: AccountId,
    approvedAt: Instant,
  })
  .readonly();
export type AdoptedNotice = z.infer<typeof AdoptedNotice>;

/**
 * The adopted notices that the head knows of, read after it: one that was adopted in between is left for the next look, so
 * that notices and head are of one moment.
 */
export function noticesAt({ revision }: CalendarHead, adopted: readonly AdoptedNotice[]): readonly Notice[] {
  return adopted.filter((each) => each.revision <= revision).map(({ notice }) => notice);
}

/** The work that a notice brings: every open case is looked at again. There is one at most; a later notice begins anew. */
export const RecountJob = z
  .strictObject({
    /** The revision of the calendar that is counted by. */
    revision: z.int().min(1),
    notice: NoticeRef,
    approvedAt: Instant,
    notBefore: Instant,
    /** How often its place was kept. */
    step: z.int().min(0),
    /** Its place: the shard of the index of open cases, and the position behind which it goes on. */
    shard: z.int().min(0),
    after: z.string().nullable(),
    /**
     * How often it has looked at a case, twice where the timer moved on in front of it, and how many cases it moved. Kept with
     * the place: what a run did that was cut short in a page is not among them.
     */
    counts: z.strictObject({ seen: z.int().min(0), moved: z.int().min(0) }).readonly(),
    endedAt: Instant.nullable(),
  })
  .readonly();
export type RecountJob = z.infer<typeof RecountJob>;

/** All that an approval brings about, to be written together or not at all. */
export interface Adoption {
  readonly head: CalendarHead;
  readonly adopted: AdoptedNotice;
  readonly job: RecountJob;
}

/** The adoption of a proposal that was just approved by `approvedBy`, on a calendar that stood at `head`. */
export function adoptionOf(
  head: CalendarHead,
  { notice, proposed }: NoticeProposal,
  { by: approvedBy, at: approvedAt }: { readonly by: AccountId; readonly at: Instant },
): Adoption {
  const revision = head.revision + 1;
  const latest = { year: notice.year, version: notice.version };
  return {
    head: { revision, latest },
    adopted: { notice, revision, proposedBy: proposed.by, approvedBy, approvedAt },
    job: {
      revision,
      notice: latest,
      approvedAt,
      notBefore: plusSeconds(approvedAt, secondsUntilEverywhere),
      step: 0,
      shard: 0,
      after: null,
      counts: { seen: 0, moved: 0 },
      endedAt: null,
    },
  };
}
