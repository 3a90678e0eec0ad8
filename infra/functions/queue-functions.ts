import type { QueueFunctionSpec } from '../function-spec.ts';

import { deliveryTries } from '../../shared/domain/integration/retries.ts';

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
  mailevents: {
    name: 'mailevents',
    errorImpact: {
      zh: '不知道邮件是否送达：退信或被投诉的地址仍在发送，退信过多时政策邮件不会自动暂停。',
      en: 'Nobody hears how mails fared: addresses that bounce or complain are still sent to, and mails about policies are not paused.',
    },
    memoryMb: 256,
    timeoutSeconds: 30,
    batchSize: 10,
    maxConcurrency: 5,
    lateAfterMinutes: 30,
    attempts: 5,
    // Counts up the block of a mail in the transaction that keeps what became of it.
    table: { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'], indexes: [] },
  },
  webhooks: {
    name: 'webhooks',
    errorImpact: {
      zh: '办件进展没有发往集成方，省级平台和 12345 看不到办理状态；办件不受影响。',
      en: 'Integrators, the provincial platform and 12345 among them, are not told what becomes of cases; cases are not affected.',
    },
    memoryMb: 256,
    timeoutSeconds: 30,
    maxConcurrency: 10,
    lateAfterMinutes: 30,
    batchSize: 10,
    attempts: 10,
    table: { actions: ['GetItem', 'PutItem', 'Query'], indexes: [] },
  },
  deliver: {
    name: 'deliver',
    errorImpact: {
      zh: '有集成方收不到办件进展：其系统没有应答，或者我们发不出去；办件不受影响。',
      en: 'An integrator does not get what becomes of cases: it does not answer, or we cannot send; cases are not affected.',
    },
    memoryMb: 256,
    // One at a time, so that an integrator that takes its ten seconds delays nobody else in the batch.
    batchSize: 1,
    timeoutSeconds: 20,
    maxConcurrency: 10,
    // A delivery waits by itself for up to 28 hours.
    lateAfterMinutes: 36 * 60,
    attempts: deliveryTries,
    table: { actions: ['GetItem', 'PutItem'], indexes: [] },
  },
} as const satisfies Record<string, QueueFunctionSpec>;
