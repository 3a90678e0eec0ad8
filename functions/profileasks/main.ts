import { askForProfiles } from '../../shared/app/ask-for-profiles.ts';
import { profileAsksDeps } from '../../shared/runtime/composition/profile-asks.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = profileAsksDeps();

export const handler = scheduledHandler(async ({ millisLeft }) =>
  askForProfiles(deps, () => millisLeft() <= 0),
);
