import { setTimeout as pause } from 'node:timers/promises';

/** How many times a request is made whose parts DynamoDB turned away for the moment. */
export const maxAttempts = 5;

const baseMillis = 25;

/** Waits before attempt `attempt` + 1. */
export type BackOff = (attempt: number) => Promise<void>;

/** Exponential back-off with full jitter: those who collided do not collide again in step. */
export const jitteredBackOff: BackOff = async (attempt) => {
  await pause(Math.random() * baseMillis * 2 ** attempt);
};
