import { sendReminders } from '../../shared/app/send-reminders.ts';
import { remindersDeps } from '../../shared/runtime/composition/reminders.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = remindersDeps();

export const handler = scheduledHandler(async ({ millisLeft }) =>
  sendReminders(deps, () => millisLeft() <= 0),
);
