import { expect, test } from 'vitest';
import { mailMoment } from '../../../shared/domain/mailing/mail-moment.ts';
import type { MailFrequency } from '../../../shared/domain/mailing/policy-mail.ts';
import { beijing, rules } from '../../support/case-world.ts';

const rows: readonly (readonly [MailFrequency, string, string, string])[] = [
  ['atOnce', '2026-09-28 09:00', '2026-09-28 09:02', 'after the hold'],
  ['atOnce', '2026-09-28 07:10', '2026-09-28 08:00', 'not before the hours of mails'],
  ['atOnce', '2026-09-28 20:57', '2026-09-28 20:59', 'to their end'],
  ['atOnce', '2026-09-28 20:58', '2026-09-29 08:00', 'not at their end'],
  ['atOnce', '2026-10-03 12:00', '2026-10-03 12:02', 'on holidays too'],
  ['daily', '2026-09-28 07:00', '2026-09-28 08:30', 'at the opening of the day'],
  ['daily', '2026-09-28 08:28', '2026-09-28 08:30', 'the hold ends just then'],
  ['daily', '2026-09-28 08:29', '2026-09-29 08:30', 'the hold passes the opening'],
  ['daily', '2026-09-30 10:00', '2026-10-08 08:30', 'behind the holiday'],
  ['daily', '2026-10-09 10:00', '2026-10-10 08:30', 'on a Saturday that makes up for it'],
  ['weekly', '2026-09-21 08:00', '2026-09-21 08:30', 'on Monday'],
  ['weekly', '2026-09-21 09:00', '2026-09-28 08:30', 'on the next Monday'],
  ['weekly', '2026-09-28 09:00', '2026-10-08 08:30', 'Monday is off: on the first working day after it'],
  ['weekly', '2026-10-07 09:00', '2026-10-08 08:30', 'also planned after that Monday'],
  ['weekly', '2026-10-08 09:00', '2026-10-12 08:30', 'and then on Monday again'],
  ['weekly', '2026-02-16 09:00', '2026-02-24 08:30', 'two Mondays off in a row make one digest'],
];

test.each(rows)('%s, planned at %s, goes at %s: %s', (frequency, at, moment) => {
  expect(mailMoment(rules, frequency, beijing(at))).toBe(beijing(moment));
});
