import type { QueueFunctionSpec } from '../function-spec.ts';

/** The functions that queues feed. */
export const queueFunctions = {
  notify: {
    name: 'notify',
    errorImpact: {
      zh: '工作台没有新消息，邮件没有发出：单位可能错过办理期限。',
      en: 'No new notices in inboxes and no mails: units may miss deadlines.',
    },
    memoryMb: 256,
    timeoutSeconds: 30,
    maxConcurrency: 10,
    lateAfterMinutes: 10,
    batchSize: 10,
    attempts: 5,
    table: { actions: ['ConditionCheckItem', 'GetItem', 'PutItem', 'Query'], indexes: [] },
  },
  matcher: {
    name: 'matcher',
    errorImpact: {
      zh: '新发布的政策没有送达企业工作台，企业信息变化后也得不到应有的政策；已经送达的不受影响。',
      en: 'Published policies do not reach the workbenches, and enterprises whose profiles change get none; what has arrived is not affected.',
    },
    memoryMb: 512,
    timeoutSeconds: 60,
    // A publication takes as many runs as it needs, each of which hands on what is left.
    batchSize: 1,
    maxConcurrency: 5,
    lateAfterMinutes: 10,
    attempts: 5,
    table: { actions: ['GetItem', 'PutItem', 'Query', 'UpdateItem'], indexes: [] },
  },
  mailer: {
    name: 'mailer',
    errorImpact: {
      zh: '邮件没有发出；工作台消息不受影响。',
      en: 'Mails are not sent; the notices in inboxes are not affected.',
    },
    memoryMb: 256,
    // Mails go out one after the other, and a server that hangs takes up to 30 seconds for each. Whatever this is, it is
    // less than a claim on a mail holds (shared/domain/message/sending.ts), and the queue hides a message for longer.
    batchSize: 3,
    timeoutSeconds: 90,
    // Each sends some ten mails a second at most; together they keep the rate by turns (shared/domain/mailing/sending-rate.ts).
    maxConcurrency: 2,
    lateAfterMinutes: 30,
    // Nine minutes apart: a mail outlives three hours without its provider before it is set aside.
    attempts: 20,
    // Updates an invitation that it mails.
    table: { actions: ['GetItem', 'PutItem', 'UpdateItem'], indexes: [] },
  },
} as const satisfies Record<string, QueueFunctionSpec>;
