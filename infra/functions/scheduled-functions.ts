import type { ScheduledFunctionSpec } from '../function-spec.ts';

/** The functions that schedules fire. */
export const scheduledFunctions = {
  sweep: {
    name: 'sweep',
    errorImpact: {
      zh: '办件计时不再推进：到期不提醒，逾期不标记、不升级。',
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
  reminders: {
    name: 'reminders',
    errorImpact: {
      zh: '申报期开始和截止前不再提醒企业；政策推送和办件不受影响。',
      en: 'Enterprises are not reminded of windows that open or close; pushes of policies and cases are not affected.',
    },
    memoryMb: 512,
    timeoutSeconds: 55,
    // Only the run at an opening of the offices has anything to tell; the next ones go on with what it could not end.
    times: { everyMinutes: 1 },
    retries: 2,
    // The run of the next minute does the same work.
    latestAfterMinutes: 5,
    table: { actions: ['GetItem', 'PutItem', 'Query', 'UpdateItem'], indexes: [] },
  },
  coverage: {
    name: 'coverage',
    errorImpact: {
      zh: '政策送达情况不再更新，漏送也不会发现；政策的推送和邮件不受影响。',
      en: 'How far policies were delivered is not counted anew, and nobody notices who lacks one; pushes and mails go on.',
    },
    memoryMb: 512,
    // Less than the ten minutes after which the next one goes on with what this one could not end.
    timeoutSeconds: 300,
    times: { everyMinutes: 10 },
    retries: 2,
    latestAfterMinutes: 10,
    table: { actions: ['GetItem', 'PutItem', 'Query'], indexes: [] },
  },
  profileasks: {
    name: 'profileasks',
    errorImpact: {
      zh: '企业画像缺项不再每周提醒，缺项的企业可能收不到适用的政策；其他推送不受影响。',
      en: 'Nobody is asked to complete a profile, so enterprises may miss policies that are for them; other pushes go on.',
    },
    memoryMb: 512,
    // Only the runs of the city’s weekly day have anything to ask; each goes on with what the one before could not end.
    timeoutSeconds: 300,
    times: { everyMinutes: 10 },
    retries: 2,
    latestAfterMinutes: 10,
    table: { actions: ['GetItem', 'PutItem', 'Query'], indexes: [] },
  },
  publisher: {
    name: 'publisher',
    errorImpact: {
      zh: '到设定时间的政策没有公布，过了有效期的政策没有失效。',
      en: 'Policies are not published at their set minute, and do not end after their last day.',
    },
    memoryMb: 256,
    timeoutSeconds: 55,
    times: { everyMinutes: 1 },
    retries: 2,
    latestAfterMinutes: 5,
    table: {
      actions: ['BatchGetItem', 'DeleteItem', 'GetItem', 'PutItem'],
      indexes: ['byNextAction'],
    },
  },
  digest: {
    name: 'digest',
    errorImpact: {
      zh: '工作日早晨的待办汇总邮件没有发出；单项提醒和工作台消息不受影响。',
      en: 'The digest of the morning is not sent; single reminders and inboxes are not affected.',
    },
    memoryMb: 512,
    timeoutSeconds: 300,
    times: { dailyAt: { hour: 8, minute: 30 } },
    retries: 2,
    // After half past ten it is no digest of the morning any more.
    latestAfterMinutes: 120,
    table: {
      actions: ['GetItem', 'PutItem', 'Query'],
      indexes: ['byHolder', 'byParent', 'byUnaccepted'],
    },
  },
  policymail: {
    name: 'policymail',
    errorImpact: {
      zh: '政策邮件没有发出；工作台推送和办件邮件不受影响。',
      en: 'Mails about policies are not sent; pushes in workbenches and mails of cases are not affected.',
    },
    memoryMb: 512,
    // It works for all but the last ten seconds, a little longer than until the next one begins, so that the rate is used
    // throughout. Two at once do not harm each other.
    timeoutSeconds: 75,
    times: { everyMinutes: 1 },
    retries: 2,
    // The run of the next minute does the same work.
    latestAfterMinutes: 5,
    table: {
      actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'],
      indexes: ['byWaitingMail'],
    },
  },
} as const satisfies Record<string, ScheduledFunctionSpec>;
