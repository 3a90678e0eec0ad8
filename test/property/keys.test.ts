import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttachmentId } from '../../shared/domain/attachment/attachment.ts';
import { CaseId, CaseNumber } from '../../shared/domain/case/case-id.ts';
import { CityRole } from '../../shared/domain/directory/account.ts';
import { ClaimId } from '../../shared/domain/directory/claim.ts';
import { InvitationId } from '../../shared/domain/directory/invitation.ts';
import { AccountId, EnterpriseId, UnitId } from '../../shared/domain/directory/ids.ts';
import { CreditCode } from '../../shared/domain/enterprise/credit-code.ts';
import { IntegratorId } from '../../shared/domain/integration/integrator.ts';
import { ExternalId } from '../../shared/domain/integration/origin.ts';
import { Source } from '../../shared/domain/integration/source.ts';
import { AddressId } from '../../shared/domain/mailing/address-id.ts';
import { InboxItemId } from '../../shared/domain/message/inbox-item.ts';
import { digestMail, MailId } from '../../shared/domain/message/mail.ts';
import { civilDate, plusDays } from '../../shared/domain/time/civil-date.ts';
import type { ItemKey, KeyScheme } from '../../shared/adapters/dynamo/key-scheme.ts';
import * as integrationKeys from '../../shared/adapters/dynamo/integration-keys.ts';
import * as otherKeys from '../../shared/adapters/dynamo/keys.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { digestWith } from '../support/messages/digests.ts';

const keys = { ...otherKeys, ...integrationKeys };
const ulid = fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const slug = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/);
const part = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => !text.includes('#'));
const caseId = ulid.map((text) => CaseId.parse(text));
const accountId = slug.map((text) => AccountId.parse(text));
const unitId = slug.map((text) => UnitId.parse(text));
const enterpriseId = slug.map((text) => EnterpriseId.parse(text));
const invitationId = ulid.map((text) => InvitationId.parse(text));
const claimId = ulid.map((text) => ClaimId.parse(text));
const creditCode = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{18}$/).map((text) => CreditCode.parse(text));
const version = fc.integer({ min: 1, max: 99_999_999 });
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => plusDays(civilDate('2020-01-01'), days));
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instant);
const year = fc.integer({ min: 1949, max: 9999 });
const source = fc.constantFrom(...Source.options);
const integratorId = slug.map((text) => IntegratorId.parse(text));
const externalId = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/)
  .map((text) => ExternalId.parse(text));
const arbitraries = {
  profileKey: fc.record({ enterpriseId }),
  headerKey: fc.record({ caseId }),
  commitKey: fc.record({ caseId, version }),
  textKey: fc.record({ caseId, textId: ulid }),
  addressesTraceKey: fc.record({ at: moment, accountId }),
  traceKey: fc.record({
    caseId,
    at: moment,
    accountId,
    read: fc.constantFrom('case' as const, 'timeline' as const),
  }),
  numberKey: fc.record({ number: fc.stringMatching(/^\d{8}-\d{6}$/).map((text) => CaseNumber.parse(text)) }),
  letterCountKey: fc.record({
    kind: fc.constantFrom('person', 'enterprise'),
    writerId: accountId,
    startsAt: day.map((on) => instant(`${on}T00:00:00Z`)),
  }),
  idempotencyKey: fc.record({ digest }),
  unitKey: fc.record({ unitId }),
  unitMemberKey: fc.record({ unitId, accountId }),
  roleMemberKey: fc.record({ role: fc.constantFrom(...CityRole.options), accountId }),
  accountKey: fc.record({ accountId }),
  enterpriseKey: fc.record({ enterpriseId }),
  enterpriseMemberKey: fc.record({ enterpriseId, accountId }),
  creditCodeKey: fc.record({ code: creditCode }),
  claimantKey: fc.record({ code: creditCode, accountId }),
  claimKey: fc.record({ claimId }),
  pendingClaimKey: fc.record({ claimId }),
  changeMailKey: fc.record({ changeId: ulid, recipient: fc.oneof(accountId, invitationId) }),
  invitationKey: fc.record({ enterpriseId, invitationId }),
  directoryChangeKey: fc.record({ month: day.map((on) => on.slice(0, 7)), changeId: ulid }),
  uploadKey: fc.record({ accountId, uploadId: ulid.map((text) => AttachmentId.parse(text)) }),
  inboxKey: fc.record({
    accountId,
    itemId: fc
      .stringMatching(/^[0-9a-z]{9}-[0-9A-HJKMNP-TV-Z]{26}\.\d{1,9}\.\d$/)
      .map((text) => InboxItemId.parse(text)),
  }),
  mailKey: fc.record({ caseId, version, event: fc.stringMatching(/^\d$/), accountId }),
  digestMailKey: fc.record({ on: day, accountId }),
  addressKey: fc.record({ id: digest.map((text) => AddressId.parse(text)) }),
  calendarHeadKey: fc.constant({}),
  adoptedNoticeKey: fc.record({ year, version }),
  proposalKey: fc.record({ year }),
  recountKey: fc.constant({}),
  markerKey: fc.record({ eventId: part, consumer: part }),
  platformLetterKey: fc.record({ source, externalId }),
  sendingKey: fc.record({ source, webhookId: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/) }),
  originKey: fc.record({ caseId }),
  integratorKey: fc.record({ integratorId }),
  deliveryKey: fc.record({
    integratorId,
    at: moment,
    eventId: fc.tuple(ulid, version).map(([id, at]) => `${id}.${at}.0`),
  }),
};

type Name = keyof typeof arbitraries;

function scheme<Identity>(
  name: Name,
  { keyOf, parse }: KeyScheme<Identity>,
  identities: fc.Arbitrary<Identity>,
): {
  name: Name;
  parse: (key: ItemKey) => unknown;
  keyed: fc.Arbitrary<{ identity: unknown; key: ItemKey }>;
} {
  return { name, parse, keyed: identities.map((identity) => ({ identity, key: keyOf(identity) })) };
}

const schemes = [
  scheme('profileKey', keys.profileKey, arbitraries.profileKey),
  scheme('headerKey', keys.headerKey, arbitraries.headerKey),
  scheme('commitKey', keys.commitKey, arbitraries.commitKey),
  scheme('textKey', keys.textKey, arbitraries.textKey),
  scheme('traceKey', keys.traceKey, arbitraries.traceKey),
  scheme('addressesTraceKey', keys.addressesTraceKey, arbitraries.addressesTraceKey),
  scheme('numberKey', keys.numberKey, arbitraries.numberKey),
  scheme('idempotencyKey', keys.idempotencyKey, arbitraries.idempotencyKey),
  scheme('letterCountKey', keys.letterCountKey, arbitraries.letterCountKey),
  scheme('unitKey', keys.unitKey, arbitraries.unitKey),
  scheme('unitMemberKey', keys.unitMemberKey, arbitraries.unitMemberKey),
  scheme('roleMemberKey', keys.roleMemberKey, arbitraries.roleMemberKey),
  scheme('accountKey', keys.accountKey, arbitraries.accountKey),
  scheme('enterpriseKey', keys.enterpriseKey, arbitraries.enterpriseKey),
  scheme('enterpriseMemberKey', keys.enterpriseMemberKey, arbitraries.enterpriseMemberKey),
  scheme('creditCodeKey', keys.creditCodeKey, arbitraries.creditCodeKey),
  scheme('claimantKey', keys.claimantKey, arbitraries.claimantKey),
  scheme('claimKey', keys.claimKey, arbitraries.claimKey),
  scheme('pendingClaimKey', keys.pendingClaimKey, arbitraries.pendingClaimKey),
  scheme('invitationKey', keys.invitationKey, arbitraries.invitationKey),
  scheme('changeMailKey', keys.changeMailKey, arbitraries.changeMailKey),
  scheme('directoryChangeKey', keys.directoryChangeKey, arbitraries.directoryChangeKey),
  scheme('uploadKey', keys.uploadKey, arbitraries.uploadKey),
  scheme('inboxKey', keys.inboxKey, arbitraries.inboxKey),
  scheme('mailKey', keys.mailKey, arbitraries.mailKey),
  scheme('digestMailKey', keys.digestMailKey, arbitraries.digestMailKey),
  scheme('addressKey', keys.addressKey, arbitraries.addressKey),
  scheme('calendarHeadKey', keys.calendarHeadKey, arbitraries.calendarHeadKey),
  scheme('adoptedNoticeKey', keys.adoptedNoticeKey, arbitraries.adoptedNoticeKey),
  scheme('proposalKey', keys.proposalKey, arbitraries.proposalKey),
  scheme('recountKey', keys.recountKey, arbitraries.recountKey),
  scheme('markerKey', keys.markerKey, arbitraries.markerKey),
  scheme('platformLetterKey', keys.platformLetterKey, arbitraries.platformLetterKey),
  scheme('sendingKey', keys.sendingKey, arbitraries.sendingKey),
  scheme('originKey', keys.originKey, arbitraries.originKey),
  scheme('integratorKey', keys.integratorKey, arbitraries.integratorKey),
  scheme('deliveryKey', keys.deliveryKey, arbitraries.deliveryKey),
];

describe('keys', () => {
  it('are all under test', () => {
    const exported = Object.keys(keys).filter((name) => name.endsWith('Key'));
    expect(schemes.map(({ name }) => name).toSorted()).toEqual(exported.toSorted());
  });

  it.each(schemes)('$name: round-trips, and no other scheme reads it, so no two ever collide', (own) => {
    fc.assert(
      fc.property(own.keyed, ({ identity, key }) => {
        expect(own.parse(key)).toEqual(identity);
        for (const other of schemes) if (other !== own) expect(other.parse(key)).toBeUndefined();
      }),
    );
  });

  it('order commits by their version', () => {
    fc.assert(
      fc.property(caseId, version, version, (id, a, b) => {
        const [first, second] = [a, b].map((each) => keys.commitKey.keyOf({ caseId: id, version: each }).sk);
        expect(String(first) < String(second)).toBe(a < b);
      }),
    );
  });

  it('of a mail are read from its id', () => {
    fc.assert(
      fc.property(arbitraries.mailKey, (identity) => {
        const { caseId: id, version: at, event, accountId: person } = identity;
        const mailId = MailId.parse(`${id}_${at}_${event}_${person}`);
        expect(keys.keyOfMail(mailId)).toEqual(keys.mailKey.keyOf(identity));
      }),
    );
    fc.assert(
      fc.property(arbitraries.digestMailKey, (identity) => {
        const { id } = digestMail(identity.accountId, digestWith({ on: identity.on }));
        expect(keys.keyOfMail(id)).toEqual(keys.digestMailKey.keyOf(identity));
      }),
    );
  });

  it('refuse a part that could be read as two', () => {
    expect(() => keys.markerKey.keyOf({ eventId: 'a#b', consumer: 'notify' })).toThrow('text without #');
  });
});

describe('digests', () => {
  it('differ for every person, route and key, wherever the text is cut', () => {
    fc.assert(
      fc.property(accountId, fc.string(), fc.string(), fc.string(), (id, a, b, c) => {
        fc.pre(b !== '');
        const one = keys.idempotencyDigest({ accountId: id, route: a + b, key: c });
        const other = keys.idempotencyDigest({ accountId: id, route: a, key: b + c });
        expect(one).not.toBe(other);
      }),
    );
  });

  it('are the same for an address in any spelling', () => {
    expect(keys.addressDigest('Chen.Shiyi@Example.com')).toBe(keys.addressDigest('chen.shiyi@example.com'));
  });
});
