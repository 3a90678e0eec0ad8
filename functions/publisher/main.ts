import { publishPolicies } from '../../shared/app/publish-policies.ts';
import { publisherDeps } from '../../shared/runtime/composition/publisher.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = publisherDeps();

export const handler = scheduledHandler(async ({ millisLeft }) => {
  const run = await publishPolicies(deps, () => millisLeft() <= 0);
  // The others are done; the run fails all the same, so that somebody is told.
  if (run.stuck > 0) throw new Error(`policies are stuck: ${run.stuck}`);
  return run;
});
