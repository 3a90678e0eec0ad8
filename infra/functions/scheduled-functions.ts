import type { ScheduledFunctionSpec } from '../function-spec.ts';

/** The functions that schedules fire. */
export const scheduledFunctions = {
  sweep: {
    name: 'sweep',
    errorImpact: {
      zh: '办件计时不再推进：到期不提醒，超期不标记、不升级。',
      en: 'The clocks of cases do not act: nobody is reminded, nothing is marked late or escalated.',
    },
    memoryMb: 512,
    // Less than the minute after which the next one runs. Should two run together all the same, neither harms the other.
    timeoutSeconds: 55,
    times: { everyMinutes: 1 },
    retries: 2,
    // The run of the next minute does the same work.
    latestAfterMinutes: 5,
    table: {
      // The query is for the notices of the calendar.
      actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
      indexes: ['byNextAction', 'byPendingRelay'],
    },
  },
} as const satisfies Record<string, ScheduledFunctionSpec>;
