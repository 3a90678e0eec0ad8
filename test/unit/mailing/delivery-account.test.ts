import { describe, expect, test } from 'vitest';
import { blockOf, pauseAfter, resumed, windowOf } from '../../../shared/domain/mailing/bounce-window.ts';
import { accountWith, nothingPlanned } from '../../../shared/domain/mailing/delivery-account.ts';
import {
  type MailNews,
  noNews,
  PolicyMessageId,
  unsentPolicyMail,
} from '../../../shared/domain/mailing/policy-mail.ts';
import {
  acceptedAs,
  claimedFor,
  givenUp,
  withheld,
  withNews,
} from '../../../shared/domain/mailing/policy-mail-sending.ts';
import { untouched } from '../../../shared/domain/mailing/sending-rate.ts';
import { plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';
import { plannedMail } from '../../support/mailing/planned-mail.ts';

const now = beijing('2026-09-28 09:00');
const waiting = unsentPolicyMail(plannedMail());
const messageId = PolicyMessageId.parse('POLICY_1');
const claimedAt = (minutesAgo: number) =>
  claimedFor(waiting, { at: plusMinutes(now, -minutesAgo), messageId, sequence: 7 });
const heard = (news: Partial<MailNews>) =>
  withNews(acceptedAs(claimedAt(1), 'ses-1', now), { ...noNews, ...news }, now);

describe('the account of a version’s mails', () => {
  const mails = [
    waiting,
    claimedAt(1),
    claimedAt(5),
    givenUp(claimedAt(5), now),
    withheld(waiting, 'suppressed', now),
    acceptedAs(claimedAt(1), 'ses-1', now),
    heard({ delivered: true }),
    heard({ delivered: true, bounced: 'softly' }),
    heard({ bounced: 'softly' }),
    heard({ delivered: true, bounced: 'hard', complained: true }),
    unsentPolicyMail(plannedMail({ occasion: { kind: 'test', id: '01K5P000000000000000000001' } })),
  ];

  test('counts each mail once, and comes out even', () => {
    const account = accountWith(nothingPlanned, mails, now);
    expect(account).toEqual({
      planned: 10,
      mails: 9,
      pending: 2,
      accepted: 5,
      delivered: 2,
      bounced: 2,
      noNews: 1,
      unknown: 2,
      complained: 1,
      withheld: 1,
    });
    const { pending, accepted, unknown, delivered, bounced } = account;
    expect(pending + accepted + unknown).toBe(account.mails);
    expect(delivered + bounced + account.noNews).toBe(accepted);
  });

  test('is the same, page by page', () => {
    const first = accountWith(nothingPlanned, mails.slice(0, 4), now);
    expect(accountWith(first, mails.slice(4), now)).toEqual(accountWith(nothingPlanned, mails, now));
  });
});

describe('mails about policies pause', () => {
  test.each([
    [{ bounced: 99, complained: 2 }, undefined],
    [{ bounced: 100, complained: 0 }, 'bounces'],
    [{ bounced: 0, complained: 3 }, 'complaints'],
  ])('of the last thousand %o: %s', (total, why) => {
    expect(pauseAfter(total, now)?.why).toBe(why);
  });

  test('by the latest thousand turns, and by none from before they were resumed', () => {
    const state = { ...untouched, sequence: 2345 };
    expect(windowOf(state)).toEqual({ first: 14, last: 23 });
    expect(windowOf({ ...state, sequence: 250 })).toEqual({ first: 0, last: 2 });
    const next = resumed(state);
    expect(next).toMatchObject({ paused: null, sequence: 2400 });
    expect(windowOf(next)).toEqual({ first: blockOf(2400), last: blockOf(2400) });
  });
});
