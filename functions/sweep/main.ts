import { sweep } from '../../shared/app/sweep.ts';
import { sweepDeps } from '../../shared/runtime/composition/sweep.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = sweepDeps();

export const handler = scheduledHandler(async ({ millisLeft }) => sweep(deps, () => millisLeft() <= 0));
