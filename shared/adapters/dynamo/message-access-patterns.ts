import { type AccessPattern, keysOf, single, stretchOf, usualPage } from './access-pattern.ts';
import { digestMailKey, inboxKey, mailKey, markerKey } from './keys.ts';

/** How news, inboxes and mails are written and read. */
export const messageAccessPatterns = [
  {
    ...single,
    id: 'deliver',
    question: 'Write the news of a commit, for each person an inbox item and a mail, once',
    keys: keysOf(markerKey, inboxKey, mailKey),
    cost: { requests: ['TransactWriteItems'], units: 6 },
  },
  {
    ...single,
    id: 'pendingMails',
    question: 'Which mails of a commit has nobody begun to send?',
    keys: `${mailKey.pattern.pk} / ${mailKey.prefix.sk}{version}#…`,
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'keepDigest',
    question: 'Write the mail of a person’s digest, once a day',
    keys: keysOf(digestMailKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    ...single,
    id: 'pendingDigests',
    question: 'Which digests of a day has nobody begun to send?',
    keys: stretchOf(digestMailKey),
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'mail',
    question: 'How far has a mail come?',
    keys: keysOf(mailKey, digestMailKey),
    cost: { requests: ['GetItem'], units: 1 },
  },
  {
    ...single,
    id: 'replaceMail',
    question: 'Note how far a mail has come',
    keys: keysOf(mailKey, digestMailKey),
    cost: { requests: ['PutItem'], units: 1 },
  },
  {
    id: 'mailsOfCase',
    question: 'Which mails went out about a case?',
    index: null,
    keys: stretchOf(mailKey),
    order: 'in the order of its events',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1.5 },
  },
  {
    id: 'inbox',
    question: 'What is new for a person?',
    index: null,
    keys: stretchOf(inboxKey),
    order: 'latest first',
    pageSize: usualPage,
    cost: { requests: ['Query'], units: 1 },
  },
  {
    ...single,
    id: 'markRead',
    question: 'Note that a person has read an item',
    keys: keysOf(inboxKey),
    cost: { requests: ['UpdateItem'], units: 1 },
  },
] as const satisfies readonly AccessPattern[];
