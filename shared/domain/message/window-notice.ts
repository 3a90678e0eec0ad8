import * as z from 'zod';
import { Enterprise } from '../directory/enterprise.ts';
import { ReminderMark } from '../mailing/mail-occasion.ts';
import { PolicyContent, PolicyId, Programme } from '../policy/policy.ts';
import type { ReminderJob } from '../policy/reminder-job.ts';
import { Instant } from '../time/instant.ts';

const { name, windows } = Programme.unwrap().shape;

/** That a window (申报期) of a programme opens or is about to close, for somebody of an enterprise; names as they were then. */
export const WindowNotice = z
  .strictObject({
    event: z.literal('windowReminder'),
    to: z.literal('enterprise'),
    at: Instant,
    policyId: PolicyId,
    policy: PolicyContent.unwrap().shape.title,
    programme: name,
    window: windows.unwrap().element,
    mark: ReminderMark,
    enterprise: Enterprise.unwrap().shape.name,
  })
  .readonly();
export type WindowNotice = z.infer<typeof WindowNotice>;

/** The id of that event for one enterprise, so that the same reminder never makes two items. */
export function windowEventId(
  { policyId, programmeId, window, mark }: Pick<ReminderJob, 'policyId' | 'programmeId' | 'window' | 'mark'>,
  enterpriseId: string,
): string {
  const lastDay = window.closesOn.replaceAll('-', '');
  return ['WINDOW', policyId, programmeId, lastDay, mark, enterpriseId].join('.');
}
