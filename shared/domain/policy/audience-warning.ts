import * as z from 'zod';

/** What criteria are warned of and may be all the same. */
export const AudienceWarning = z.enum(['emptyAudience', 'wideAudience']);
export type AudienceWarning = z.infer<typeof AudienceWarning>;

/** What is told beside, since it may be meant: nobody is reached, or more than half of all. */
export function audienceWarning(matched: number, all: number): AudienceWarning | undefined {
  if (matched === 0) return 'emptyAudience';
  return matched * 2 > all ? 'wideAudience' : undefined;
}
