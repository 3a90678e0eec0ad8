import { CommitMessage } from '../../shared/adapters/sqs/relay-queues.ts';
import { fanOut } from '../../shared/app/fan-out-webhooks.ts';
import { webhooksDeps } from '../../shared/runtime/composition/webhooks.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const deps = webhooksDeps();

export const handler = queueHandler(CommitMessage, async (commit) => {
  await fanOut(deps, commit);
  return 'done';
});
