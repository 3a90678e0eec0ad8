import * as z from 'zod';

/** How soon somebody gets mail about policies; the workbench has them at once, whatever this says. */
export const PushFrequency = z.enum(['atOnce', 'daily', 'weekly', 'never']);
export type PushFrequency = z.infer<typeof PushFrequency>;
