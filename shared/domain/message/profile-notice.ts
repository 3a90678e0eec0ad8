import * as z from 'zod';
import { askedEnterprises, ProfileAsk } from '../policy/profile-asks.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { Instant } from '../time/instant.ts';

/** That the profiles of somebody's enterprises lack what would decide about policies; one in a week at most (RULES 10). */
export const ProfileNotice = z
  .strictObject({
    event: z.literal('profileIncomplete'),
    to: z.literal('enterprise'),
    at: Instant,
    asks: z.array(ProfileAsk).min(1).max(askedEnterprises).readonly(),
  })
  .readonly();
export type ProfileNotice = z.infer<typeof ProfileNotice>;

/** The id of a week's asking, the same for every person. */
export function profileEventId(on: CivilDate): string {
  return `PROFILE.${on.replaceAll('-', '')}`;
}
