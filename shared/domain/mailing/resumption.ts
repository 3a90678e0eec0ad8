import * as z from 'zod';
import { AccountId } from '../directory/ids.ts';
import { Instant } from '../time/instant.ts';
import { Pause } from './sending-rate.ts';

/** That somebody has resumed mails about policies, why, and what had paused them. */
export const Resumption = z
  .strictObject({ at: Instant, by: AccountId, reason: z.string().min(1).max(200), pause: Pause })
  .readonly();
export type Resumption = z.infer<typeof Resumption>;
