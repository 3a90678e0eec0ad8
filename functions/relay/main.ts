import { relayCommits } from '../../shared/app/relay-commits.ts';
import { relayDeps } from '../../shared/runtime/composition/relay.ts';
import { streamHandler } from '../../shared/runtime/stream-handler.ts';

const deps = relayDeps();

export const handler = streamHandler(async (commits) => relayCommits(deps, commits));
