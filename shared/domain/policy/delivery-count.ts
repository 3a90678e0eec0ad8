import * as z from 'zod';
import { EnterpriseId } from '../directory/ids.ts';
import { DeliveryAccount, isBalanced, nothingPlanned } from '../mailing/delivery-account.ts';
import { Instant, isBefore, later, plusMinutes } from '../time/instant.ts';
import type { MatchJob } from './match-job.ts';
import { PolicyId, PolicyVersion } from './policy.ts';

const count = z.int().min(0);

/** Whom a version reaches, in enterprises, as somebody looks who has not written it. */
const Reached = z
  .strictObject({
    /** Whose profiles meet the criteria, whatever they want to hear. */
    audience: count,
    /** Whom it concerns: by profile where smart matching is on, or by subscription. */
    matched: count,
    /** Those of them that have it in their workbench. */
    inInbox: count,
    /** Those of them that have anybody at all. */
    withPeople: count,
    /** Those of them of whom somebody wants mail of it. */
    mailed: count,
  })
  .readonly();
export type Reached = z.infer<typeof Reached>;

/** What a count that has come to its end found. */
export const CountedDelivery = z
  .strictObject({
    /** When the count began. */
    at: Instant,
    reached: Reached,
    /** Whom it concerns and who, looked at twice, do not have it; of fifty at most. */
    missing: count,
    mails: DeliveryAccount,
  })
  .readonly();
export type CountedDelivery = z.infer<typeof CountedDelivery>;

/** So many that seem to lack a version are looked at again. */
export const keptDoubts = 50;

/** A change of a profile reaches the workbench within a minute; who lacks the version for longer than this does. */
const doubtMinutes = 5;

/** How far the count of a version's delivery has come, and what the last one found. */
export const DeliveryCount = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    startedAt: Instant,
    phase: z.enum(['profiles', 'subscriptions', 'mails', 'again', 'done']),
    /** Behind what the phase goes on; null at its beginning. */
    after: z.strictObject({ partition: z.string(), sort: z.string() }).readonly().nullable(),
    /** Counts the pages; the write condition. */
    step: count,
    reached: Reached,
    doubtful: z.array(EnterpriseId).max(keptDoubts).readonly(),
    /** Before this the doubtful are not looked at again. */
    lookedAgainFrom: Instant,
    mails: DeliveryAccount,
    last: CountedDelivery.nullable(),
  })
  .readonly();
export type DeliveryCount = z.infer<typeof DeliveryCount>;

/** The count of a version as it begins, for the first time or anew. */
export function newCount(
  { policyId, version }: Pick<DeliveryCount, 'policyId' | 'version'>,
  before: DeliveryCount | undefined,
  now: Instant,
): DeliveryCount {
  return {
    policyId,
    version,
    startedAt: now,
    phase: 'profiles',
    after: null,
    step: before === undefined ? 0 : before.step + 1,
    reached: { audience: 0, matched: 0, inInbox: 0, withPeople: 0, mailed: 0 },
    doubtful: [],
    lookedAgainFrom: now,
    mails: nothingPlanned,
    last: before?.last ?? null,
  };
}

/** When the mails have been counted, what is doubtful is looked at again; where nothing is, the count has ended. */
export function afterMails(counted: DeliveryCount, now: Instant): DeliveryCount {
  if (counted.doubtful.length === 0) return ended(counted, 0);
  return { ...counted, phase: 'again', after: null, lookedAgainFrom: plusMinutes(now, doubtMinutes) };
}

/** The count at its end. */
export function ended(counted: DeliveryCount, missing: number): DeliveryCount {
  const { startedAt, reached, mails } = counted;
  return { ...counted, phase: 'done', after: null, last: { at: startedAt, reached, missing, mails } };
}

/** Whether somebody lacks what concerns them, or mails do not add up. */
export function differs({ missing, mails }: Pick<CountedDelivery, 'missing' | 'mails'>): boolean {
  return missing > 0 || !isBalanced(mails);
}

/** After the end of a publication its first mails are on their way. */
const settledMinutes = 10;
const soonestMinutes = 15;
const latestMinutes = 7 * 24 * 60;

/**
 * When a version is counted next: ten minutes after its publication has come to its end, and from then on each time after an eighth
 * of its age, from a quarter of an hour to a week, as ever less changes.
 */
export function nextCountAt(
  publishedAt: Instant,
  job: Pick<MatchJob, 'endedAt'> | undefined,
  last: Pick<CountedDelivery, 'at'> | null,
): Instant | undefined {
  if (job === undefined || job.endedAt === null) return undefined;
  const settled = plusMinutes(job.endedAt, settledMinutes);
  if (last === null) return settled;
  const age = isBefore(publishedAt, last.at) ? (Date.parse(last.at) - Date.parse(publishedAt)) / 60_000 : 0;
  const minutes = Math.round(Math.min(Math.max(age / 8, soonestMinutes), latestMinutes));
  return later(settled, plusMinutes(last.at, minutes));
}
