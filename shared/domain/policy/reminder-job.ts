import * as z from 'zod';
import { ReminderMark } from '../mailing/mail-occasion.ts';
import { Instant } from '../time/instant.ts';
import { PolicyId, PolicyVersion, Programme, ProgrammeId } from './policy.ts';
import type { Reminder } from './reminders.ts';

/** How far the reminder of a window has come; one for each window and mark, through all versions of the policy. */
export const ReminderJob = z
  .strictObject({
    policyId: PolicyId,
    /** The version that was in force when it began; what it began with it ends with. */
    version: PolicyVersion,
    programmeId: ProgrammeId,
    window: Programme.unwrap().shape.windows.unwrap().element,
    mark: ReminderMark,
    /** When it was due. */
    at: Instant,
    /** Counts its pages; the write condition. */
    step: z.int().min(0),
    /** Where the next page of enterprises begins; null before the first. */
    after: z.string().nullable(),
    done: z.boolean(),
    /** How many people were told so far, each once for each enterprise; a page that ran twice counts twice. */
    told: z.int().min(0),
  })
  .readonly();
export type ReminderJob = z.infer<typeof ReminderJob>;

/** The job of a reminder that is due, not yet begun. */
export function reminderJob(
  { policyId, version }: Pick<ReminderJob, 'policyId' | 'version'>,
  { programmeId, window, mark, at }: Reminder,
): ReminderJob {
  return { policyId, version, programmeId, window, mark, at, step: 0, after: null, done: false, told: 0 };
}
