import { relayHappenings } from '../../shared/app/relay-happenings.ts';
import { relayDeps } from '../../shared/runtime/composition/relay.ts';
import { streamHandler } from '../../shared/runtime/stream-handler.ts';

const deps = relayDeps();

export const handler = streamHandler(async (happenings) => relayHappenings(deps, happenings));
