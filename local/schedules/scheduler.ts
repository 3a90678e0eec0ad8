import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeWhole } from '../stack/write-whole.ts';
import type { ScheduleSpec } from '../system/schedule-spec.ts';
import { latestOccurrence } from './schedule-expression.ts';
import { scheduledEvent } from './scheduled-event.ts';

export type Scheduler = {
  /** Fires what is due now; resolves when the functions are done. A schedule that missed several times fires once. */
  readonly fireDue: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type SchedulerInput = {
  readonly schedules: readonly ScheduleSpec[];
  readonly file: string;
  /** Domain time in milliseconds. */
  readonly now: () => number;
  readonly region: string;
  readonly accountId: string;
  readonly invoke: (schedule: ScheduleSpec, event: unknown) => Promise<void>;
  readonly onTrouble: (trouble: string) => void;
};

const checkEveryMs = 500;

/**
 * Fires schedules by the domain clock. The file keeps when each fired last, so that what was due while the stack stood
 * still (or the clock jumped) fires once afterwards, as a late tick; a schedule that is new waits for its next time.
 */
export function startScheduler(input: SchedulerInput): Scheduler {
  const { schedules, file, now, invoke } = input;
  const lastFired = new Map(
    Object.entries(
      z.record(z.string(), z.number()).parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}),
    ),
  );
  for (const { id } of schedules) if (!lastFired.has(id)) lastFired.set(id, now());
  const done = new Map(lastFired);
  const running = new Set<Promise<void>>();
  const keep = (id: string, scheduledMs: number): void => {
    done.set(id, scheduledMs);
    writeWhole(file, JSON.stringify(Object.fromEntries(done)));
  };
  for (const [id, ms] of lastFired) keep(id, ms);

  const fireDue = async (): Promise<void> => {
    const nowMs = now();
    const due = schedules.flatMap((schedule) => {
      const scheduledMs = latestOccurrence(schedule.expression, lastFired.get(schedule.id) ?? nowMs, nowMs);
      return scheduledMs === undefined ? [] : [{ schedule, scheduledMs }];
    });
    if (due.length === 0) return;
    const fire = async ({ schedule, scheduledMs }: (typeof due)[number]): Promise<void> => {
      await invoke(schedule, scheduledEvent(schedule, scheduledMs, input));
      // Only now: killed in between, it fires again, which EventBridge does not exclude either.
      keep(schedule.id, scheduledMs);
    };
    await Promise.all(
      due.map(async (occurrence) => {
        lastFired.set(occurrence.schedule.id, occurrence.scheduledMs);
        const work = fire(occurrence).finally(() => running.delete(work));
        running.add(work);
        await work;
      }),
    );
  };
  const timer = setInterval(() => {
    fireDue().catch((error: unknown) => input.onTrouble(`schedules: ${String(error)}`));
  }, checkEveryMs);
  return {
    fireDue,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}
