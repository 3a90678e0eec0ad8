import * as z from 'zod';
import { QualificationTag } from './codes.ts';
import { KeptProfile } from './kept-profile.ts';

/** A profile as it was saved, and the qualifications that were left out because they follow from other values. */
export const SavedProfile = z
  .strictObject({ profile: KeptProfile, ignored: z.array(QualificationTag).readonly() })
  .readonly();
export type SavedProfile = z.infer<typeof SavedProfile>;
