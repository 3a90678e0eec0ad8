import { sweep } from '../../shared/app/sweep.ts';
import { sweepDeps } from '../../shared/runtime/composition/sweep.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';
import { countCompletedSweep } from '../../shared/runtime/sweep-trouble.ts';

const deps = sweepDeps();

export const handler = scheduledHandler(async ({ millisLeft }) => {
  const swept = await sweep(deps, () => millisLeft() <= 0);
  if (swept.complete) countCompletedSweep();
  return swept;
});
