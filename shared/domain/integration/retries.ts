const minute = 60;
const hour = 60 * minute;

/** How long a delivery waits after each try that failed, in seconds: a day and four hours in all. */
const waits = [5, 30, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 10 * hour] as const;

/** How often a delivery is tried before it is set aside. */
export const deliveryTries = waits.length + 1;

/**
 * How many seconds after the `tries`-th try the next one comes, undefined after the last. `chance`, from 0 up to 1, spreads
 * those who failed together over a tenth of the time more; SQS hides a message for twelve hours at most.
 */
export function waitAfter(tries: number, chance: number): number | undefined {
  const wait = waits[tries - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 + chance / 10));
}
