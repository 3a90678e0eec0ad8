import { setTimeout as pause } from 'node:timers/promises';
import type { Pace } from '../../app/sending-ports.ts';
import { systemClock } from './system-clock.ts';

const nowMillis = (): number => Date.parse(systemClock.now());

/** The time of this machine. */
export const systemPace: Pace = {
  nowMillis,
  until: async (atMillis) => {
    const millis = atMillis - nowMillis();
    if (millis > 0) await pause(millis);
  },
};
