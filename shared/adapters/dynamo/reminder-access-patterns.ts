import { type AccessPattern, keysOf, single } from './access-pattern.ts';
import { inboxKey } from './keys.ts';
import { remindedUntilKey, reminderJobKey } from './reminder-store.ts';

/** How the windows of programmes remind; whom, is asked of pushes and of applications. */
export const reminderAccessPatterns = [
  {
    ...single,
    id: 'remindedUntil',
    question: 'Up to when were all reminders of windows told?',
    keys: keysOf(remindedUntilKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'remindUntil',
    question: 'Take note that all reminders were told up to an instant',
    keys: keysOf(remindedUntilKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'beginReminder',
    question: 'Begin the reminder of a window, unless it was begun',
    keys: keysOf(reminderJobKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'keepReminder',
    question: 'Keep how far the reminder of a window has come',
    keys: keysOf(reminderJobKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'tellReminder',
    question: 'Put the reminder into the inbox of one person, once',
    keys: keysOf(inboxKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
