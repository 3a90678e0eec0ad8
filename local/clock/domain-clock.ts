import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { StartRefused } from '../stack/start-refused.ts';
import { writeWhole } from '../stack/write-whole.ts';

const clockFileSchema = z.object({ offsetMs: z.number().int() });

export type DomainClock = {
  /** Domain time in milliseconds since the epoch. */
  readonly now: () => number;
  /** Shared with every thread whose `Date` tells domain time. */
  readonly offsetBuffer: SharedArrayBuffer;
  /** Moves to a later instant; throws StartRefused for an earlier one. */
  readonly moveTo: (instantMs: number) => void;
};

/**
 * The clock that the file keeps. On the first start it may be set to any instant, past included; from then on it runs
 * at the pace of real time, the stack running or not, and only moves forward.
 */
export function openDomainClock(file: string, startAtMs: number | undefined): DomainClock {
  const offsetBuffer = new SharedArrayBuffer(8);
  const offset = new BigInt64Array(offsetBuffer);
  const now = (): number => Date.now() + Number(Atomics.load(offset, 0));
  const set = (instantMs: number): void => {
    const offsetMs = instantMs - Date.now();
    writeWhole(file, JSON.stringify({ offsetMs }));
    Atomics.store(offset, 0, BigInt(offsetMs));
  };
  const moveTo = (instantMs: number): void => {
    if (instantMs < now()) {
      const [from, to] = [now(), instantMs].map((ms) =>
        Temporal.Instant.fromEpochMilliseconds(ms).toString(),
      );
      throw new StartRefused(`The clock only moves forward: it stands at ${from}, which is after ${to}`);
    }
    set(instantMs);
  };
  if (existsSync(file)) {
    const { offsetMs } = clockFileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    Atomics.store(offset, 0, BigInt(offsetMs));
    if (startAtMs !== undefined) moveTo(startAtMs);
  } else {
    set(startAtMs ?? Date.now());
  }
  return { now, offsetBuffer, moveTo };
}
