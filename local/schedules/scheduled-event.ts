import { randomUUID } from 'node:crypto';
import type { ScheduleSpec } from '../system/schedule-spec.ts';

type Origin = { readonly region: string; readonly accountId: string };

/**
 * What the function gets: the input of the schedule with Scheduler's context attributes filled in, or the event of a
 * rule that has no input. https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
 */
export function scheduledEvent(
  { input, arn }: Pick<ScheduleSpec, 'input' | 'arn'>,
  scheduledMs: number,
  { region, accountId }: Origin,
): unknown {
  const time = `${new Date(scheduledMs).toISOString().slice(0, 19)}Z`;
  if (input === undefined) {
    const source = { id: randomUUID(), 'detail-type': 'Scheduled Event', source: 'aws.events', detail: {} };
    return { version: '0', ...source, account: accountId, time, region, resources: [arn] };
  }
  const filled = input
    .replaceAll('<aws.scheduler.scheduled-time>', time)
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');
  return JSON.parse(filled) as unknown;
}
