import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { StorageBusy } from '../../../shared/app/ports.ts';
import { logger } from '../../../shared/runtime/logger.ts';
import { scheduledHandler } from '../../../shared/runtime/scheduled-handler.ts';

afterEach(() => vi.restoreAllMocks());

const event = { scheduledAt: '2026-09-25T00:30:00Z' };
const scheduledAt = '2026-09-25T00:30:00.000Z';
const context = { awsRequestId: 'request-1', getRemainingTimeInMillis: () => 55_000 };

test('a run is told when it was to fire and what is left of its time, a reserve kept free', async () => {
  const remaining = [55_000, 30_000, 9000];
  const told: unknown[] = [];
  const handler = scheduledHandler(async (run) => {
    told.push(run.scheduledAt, run.millisLeft(), run.millisLeft(), run.millisLeft());
    return {};
  });
  await handler(event, { ...context, getRemainingTimeInMillis: () => remaining.shift() ?? 0 });
  expect(told).toEqual([scheduledAt, 45_000, 20_000, -1000]);
});

test('a run is one line of log, with what it counted', async () => {
  const info = vi.spyOn(logger, 'info').mockReturnValue();
  const counts = { due: 3, ticked: 2, parked: 1, finished: true };
  await scheduledHandler(async () => counts)(event, context);
  expect(info.mock.calls).toEqual([['ran', { requestId: 'request-1', scheduledAt, ...counts }]]);
});

test('an error is logged and thrown on, so that the run is tried again', async () => {
  const logged = vi.spyOn(logger, 'error').mockReturnValue();
  const error = new StorageBusy(new Error('the table is away'));
  const handler = scheduledHandler(async () => Promise.reject(error));
  await expect(handler(event, context)).rejects.toBe(error);
  expect(logged.mock.calls).toEqual([['failed', { requestId: 'request-1', error }]]);
});

test.each([
  ['no event', undefined],
  ['the event of a rule', { time: '2026-09-25T00:30:00Z' }],
  ['a time that was not filled in', { scheduledAt: '<aws.scheduler.scheduled-time>' }],
])('%s fails before anything is done', async (_what, bad) => {
  vi.spyOn(logger, 'error').mockReturnValue();
  let begun = false;
  const handler = scheduledHandler(async () => {
    begun = true;
    return {};
  });
  await expect(handler(bad, context)).rejects.toBeInstanceOf(z.ZodError);
  expect(begun).toBe(false);
});
