import * as z from 'zod';
import { EnterpriseId } from '../directory/ids.ts';

/** What an enterprise has decided about pushes as a whole: whether policies come by its profile (智能匹配). */
export const PushSettings = z
  .strictObject({
    enterpriseId: EnterpriseId,
    smart: z.boolean(),
    /** Counts the changes; the write condition. */
    revision: z.int().min(0),
  })
  .readonly();
export type PushSettings = z.infer<typeof PushSettings>;

/** The settings of an enterprise that has decided nothing. */
export function usualSettings(enterpriseId: EnterpriseId): PushSettings {
  return { enterpriseId, smart: true, revision: 0 };
}
