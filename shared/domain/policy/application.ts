import * as z from 'zod';
import { AccountId, EnterpriseId } from '../directory/ids.ts';
import { Instant, isBefore } from '../time/instant.ts';
import { PolicyId, ProgrammeId } from './policy.ts';
import type { Push } from './push.ts';

/** How far an enterprise is with applying for a programme (申报情况), as its people say. */
export const ApplicationState = z.enum(['interested', 'preparing', 'submitted', 'declined']);
export type ApplicationState = z.infer<typeof ApplicationState>;

/** What an enterprise says of one programme: one for each, through all versions of the policy. */
export const Application = z
  .strictObject({
    enterpriseId: EnterpriseId,
    policyId: PolicyId,
    programmeId: ProgrammeId,
    state: ApplicationState,
    /** Who said so last, and when. */
    by: AccountId,
    at: Instant,
  })
  .readonly();
export type Application = z.infer<typeof Application>;

/** Whether an enterprise is still to be reminded of a programme's windows: not once it has applied, or does not want to. */
export function isReminded(application: Pick<Application, 'state'> | undefined): boolean {
  return application?.state !== 'submitted' && application?.state !== 'declined';
}

/**
 * Whether an enterprise has itself asked to hear of a programme whose policy does not come to it: it never did, or an amendment took
 * it away before that was said.
 */
export function hasAsked(
  application: Pick<Application, 'state' | 'at'> | undefined,
  push: Pick<Push, 'change' | 'at'> | undefined,
): boolean {
  if (application === undefined || !isReminded(application)) return false;
  return push === undefined || (push.change === 'lost' && isBefore(push.at, application.at));
}
