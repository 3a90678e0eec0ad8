import { publishPolicies } from '../../shared/app/publish-policies.ts';
import { publisherDeps } from '../../shared/runtime/composition/publisher.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = publisherDeps();

export const handler = scheduledHandler(async ({ millisLeft }) =>
  publishPolicies(deps, () => millisLeft() <= 0),
);
