import { type AccessPattern, keysOf, single } from './access-pattern.ts';
import { inboxKey } from './keys.ts';
import { profileAskJobKey } from './profile-ask-store.ts';

/** How the people of enterprises are asked to complete profiles; whom, is asked of the audience and of standings. */
export const profileAskAccessPatterns = [
  {
    ...single,
    id: 'profileAskJob',
    question: 'How far has the asking for profiles of a week come?',
    keys: keysOf(profileAskJobKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'keepProfileAskJob',
    question: 'Keep how far the asking for profiles of a week has come',
    keys: keysOf(profileAskJobKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'tellProfileAsk',
    question: 'Put the asking of a week into the inbox of one person, once',
    keys: keysOf(inboxKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
