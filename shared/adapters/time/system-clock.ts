import type { Clock } from '../../app/ports.ts';
import { instant } from '../../domain/time/instant.ts';

/** The clock of the machine: the only place that reads it. */
export const systemClock: Clock = { now: () => instant(Date.now()) };
