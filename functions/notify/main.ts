import { NewsMessage } from '../../shared/adapters/sqs/relay-queues.ts';
import { notify } from '../../shared/app/notify.ts';
import { notifyOfChange } from '../../shared/app/notify-of-change.ts';
import { isCommit } from '../../shared/domain/message/happening.ts';
import { notifyDeps } from '../../shared/runtime/composition/notify.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const deps = notifyDeps();

export const handler = queueHandler(NewsMessage, async (happening) => {
  await (isCommit(happening) ? notify(deps, happening) : notifyOfChange(deps, happening));
  return 'done';
});
