import { countDeliveries } from '../../shared/app/count-deliveries.ts';
import { coverageDeps } from '../../shared/runtime/composition/coverage.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = coverageDeps();

export const handler = scheduledHandler(async ({ millisLeft }) =>
  countDeliveries(deps, () => millisLeft() <= 0),
);
