import { sendDigests } from '../../shared/app/send-digests.ts';
import { digestDeps } from '../../shared/runtime/composition/digest.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = digestDeps();

export const handler = scheduledHandler(async ({ scheduledAt }) => sendDigests(deps, scheduledAt));
