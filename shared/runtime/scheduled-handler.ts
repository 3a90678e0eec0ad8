import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { type Instant, instant } from '../domain/time/instant.ts';
import { logger } from './logger.ts';

/** One run of a function that a schedule fires. */
export interface ScheduledRun {
  /** The instant at which the schedule was to fire; another try of the same run has the same one. */
  readonly scheduledAt: Instant;
  /**
   * How many milliseconds are left to work in; work that begins after them may be cut off. Counted by the machine and not by
   * a clock, so that a clock that is moved in between does not end the run.
   */
  readonly millisLeft: () => number;
}

/** Kept free of the function's time: a read and a write of the table that both hang to the end take less. */
const reserveMillis = 10_000;

/** What infra/constructs/scheduled-function.ts has the schedule send. */
const ScheduledEvent = z.object({ scheduledAt: z.iso.datetime().transform((text) => instant(text)) });

/**
 * The handler of a function that a schedule fires: one line of log for each run, with what the run counted. An error is thrown
 * on, so that the run is tried again and in the end set aside.
 */
export function scheduledHandler<Counts extends Readonly<Record<keyof Counts, number | boolean>>>(
  run: (scheduled: ScheduledRun) => Promise<Counts>,
) {
  return async (
    event: unknown,
    context: Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>,
  ): Promise<void> => {
    const trace = { requestId: context.awsRequestId };
    try {
      const { scheduledAt } = ScheduledEvent.parse(event);
      const millisLeft = () => context.getRemainingTimeInMillis() - reserveMillis;
      const counts = await run({ scheduledAt, millisLeft });
      logger.info('ran', { ...trace, scheduledAt, ...counts });
    } catch (error) {
      logger.error('failed', { ...trace, error });
      throw error;
    }
  };
}
