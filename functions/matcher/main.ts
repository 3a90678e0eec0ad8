import { MatchMessage } from '../../shared/adapters/sqs/match-queue.ts';
import { match } from '../../shared/app/match.ts';
import { matcherDeps } from '../../shared/runtime/composition/matcher.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';

const deps = matcherDeps();

export const handler = queueHandler(MatchMessage, async (message, { millisLeft }) => {
  await match(deps, message, () => millisLeft() <= 0);
  return 'done';
});
