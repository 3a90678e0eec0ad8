import { CommitMessage } from '../../shared/adapters/sqs/relay-queues.ts';
import { notify } from '../../shared/app/notify.ts';
import { notifyDeps } from '../../shared/runtime/composition/notify.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const deps = notifyDeps();

export const handler = queueHandler(CommitMessage, async (commit) => {
  await notify(deps, commit);
  return 'done';
});
