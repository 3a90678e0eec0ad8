import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keyOfPolicyMail,
  policyMailKey,
  policyMessageKey,
} from '../../shared/adapters/dynamo/policy-mail-keys.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { type MailOccasion, ReminderMark } from '../../shared/domain/mailing/mail-occasion.ts';
import { mailOfMessage } from '../../shared/domain/mailing/mail-of-message.ts';
import {
  digestIdOf,
  type MailNews,
  messageIdOf,
  type PolicyMail,
  PolicyMessageId,
  unsentPolicyMail,
} from '../../shared/domain/mailing/policy-mail.ts';
import {
  acceptedAs,
  claimedFor,
  givenUp,
  notTaken,
  withheld,
  withNews,
} from '../../shared/domain/mailing/policy-mail-sending.ts';
import { PolicyId, ProgrammeId } from '../../shared/domain/policy/policy.ts';
import { civilDate, plusDays } from '../../shared/domain/time/civil-date.ts';
import { beijing } from '../support/case-world.ts';
import { plannedMail } from '../support/mailing/planned-mail.ts';

const ulid = fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
const day = fc.integer({ min: 0, max: 4000 }).map((days) => plusDays(civilDate('2020-01-01'), days));
const occasion: fc.Arbitrary<MailOccasion> = fc.oneof(
  fc.constantFrom({ kind: 'news' as const }, { kind: 'withdrawn' as const }),
  fc.record({
    kind: fc.constant('reminder' as const),
    programmeId: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,31}$/).map((text) => ProgrammeId.parse(text)),
    closesOn: day,
    mark: fc.constantFrom(...ReminderMark.options),
  }),
  fc.record({ kind: fc.constant('test' as const), id: ulid }),
  fc.record({ kind: fc.constant('profile' as const), on: day }),
);
const ref = fc.record({
  policyId: ulid.map((text) => PolicyId.parse(text)),
  version: fc.integer({ min: 1, max: 9999 }),
  occasion,
  accountId: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/).map((text) => AccountId.parse(text)),
});
const news: fc.Arbitrary<MailNews> = fc.record({
  delivered: fc.boolean(),
  bounced: fc.constantFrom('no' as const, 'softly' as const, 'hard' as const),
  complained: fc.boolean(),
});

const at = beijing('2026-09-28 09:00');
const message = { at, messageId: PolicyMessageId.parse('POLICIES_7'), sequence: 7 };
const waiting = unsentPolicyMail(plannedMail());
const claim = claimedFor(waiting, message);

describe('a mail about a policy', () => {
  it('is found by the id of the message that carries it alone, and by no other', () => {
    fc.assert(
      fc.property(ref, (mail) => {
        expect(mailOfMessage(messageIdOf(mail))).toEqual(mail);
        expect(mailOfMessage(digestIdOf(mail.accountId, 7))).toBeUndefined();
      }),
    );
  });

  it('is found by its key again, and has a message id of its own', () => {
    fc.assert(
      fc.property(ref, ref, (one, other) => {
        expect(policyMailKey.parse(keyOfPolicyMail(one))).toEqual(one);
        const [id, otherId] = [messageIdOf(one), messageIdOf(other)];
        expect(policyMessageKey.parse(policyMessageKey.keyOf({ messageId: id }))).toEqual({ messageId: id });
        expect(id === otherId).toBe(
          keyOfPolicyMail(one).sk === keyOfPolicyMail(other).sk &&
            one.policyId === other.policyId &&
            one.version === other.version,
        );
      }),
    );
  });

  it('learns the same of its news in any order, however often it is told', () => {
    const learn = (all: readonly MailNews[]): PolicyMail =>
      all.reduce((mail, heard) => withNews(mail, heard, at), acceptedAs(claim, 'ses-1', at));
    fc.assert(
      fc.property(fc.array(news, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (heard, numbers) => {
        const shuffled = [...heard, ...heard]
          .map((each) => ({ each, place: numbers.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(learn(shuffled).delivery).toEqual(learn(heard).delivery);
      }),
    );
  });

  it('was taken by the provider after all when there is news of it', () => {
    const heard = { delivered: true, bounced: 'no', complained: false } as const;
    for (const mail of [claim, givenUp(claim, at)]) {
      expect(withNews(mail, heard, at).delivery).toEqual({
        ...message,
        state: 'accepted',
        providerId: null,
        news: heard,
      });
    }
    for (const mail of [waiting, withheld(waiting, 'suppressed', at)])
      expect(withNews(mail, heard, at)).toBe(mail);
  });

  it('waits again when the provider has not taken it, and never when nobody knows', () => {
    expect(notTaken(claim)).toEqual({ ...waiting, revision: 3 });
    expect(givenUp(claim, at).delivery).toEqual({ ...message, state: 'unknown' });
    expect(acceptedAs(givenUp(claim, at), 'ses-1', at).delivery.state).toBe('unknown');
    expect(givenUp(acceptedAs(claim, 'ses-1', at), at).delivery.state).toBe('accepted');
  });
});
