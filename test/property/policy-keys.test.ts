import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { applicationKey } from '../../shared/adapters/dynamo/application-store.ts';
import * as audienceKeys from '../../shared/adapters/dynamo/audience-keys.ts';
import type { ItemKey, KeyScheme } from '../../shared/adapters/dynamo/key-scheme.ts';
import * as libraryKeys from '../../shared/adapters/dynamo/library-keys.ts';
import * as policyKeys from '../../shared/adapters/dynamo/policy-keys.ts';
import { remindedUntilKey, reminderJobKey } from '../../shared/adapters/dynamo/reminder-store.ts';
import { EnterpriseId, UnitId } from '../../shared/domain/directory/ids.ts';
import { ReminderMark } from '../../shared/domain/mailing/mail-occasion.ts';
import { PolicyId, ProgrammeId } from '../../shared/domain/policy/policy.ts';
import { PolicyStanding } from '../../shared/domain/policy/policy-standing.ts';
import { SubscriptionId } from '../../shared/domain/policy/subscription.ts';
import { civilDate, plusDays } from '../../shared/domain/time/civil-date.ts';
import { instant } from '../../shared/domain/time/instant.ts';

const policyId = fc.stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/).map((text) => PolicyId.parse(text));
const version = fc.integer({ min: 1, max: 9999 });
const revision = fc.integer({ min: 1, max: 99_999_999 });
const unitId = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/).map((text) => UnitId.parse(text));
const documentNumber = fc.stringMatching(/^[\u4E00-\u7B2B]{2,20}〔20\d{2}〕[1-9]\d{0,4}号$/);
const standing = fc.constantFrom(...PolicyStanding.options);
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instant);
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays(civilDate('2020-01-01'), days));
const by = fc.constantFrom('topic' as const, 'industry' as const, 'region' as const, 'department' as const);
const code = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !text.includes('#'));

const part = fc.stringMatching(/^[A-Z0-9_]{1,12}$/);
/** Topics are free words, in which a separator of keys may stand. */
const freeText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const enterpriseId = fc
  .stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,20}$/)
  .map((text) => EnterpriseId.parse(text));
const subscriptionId = fc
  .stringMatching(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
  .map((text) => SubscriptionId.parse(text));
const programmeId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,31}$/).map((text) => ProgrammeId.parse(text));

function keyed<Identity>({ keyOf, parse }: KeyScheme<Identity>, identities: fc.Arbitrary<Identity>) {
  return {
    parse: (key: ItemKey): unknown => parse(key),
    pairs: identities.map((identity): { identity: unknown; key: ItemKey } => ({
      identity,
      key: keyOf(identity),
    })),
  };
}

const schemes = {
  policyKey: keyed(policyKeys.policyKey, fc.record({ policyId })),
  policyDraftKey: keyed(policyKeys.policyDraftKey, fc.record({ policyId })),
  policyVersionKey: keyed(policyKeys.policyVersionKey, fc.record({ policyId, version })),
  policyChangeKey: keyed(policyKeys.policyChangeKey, fc.record({ policyId, revision })),
  interpretationKey: keyed(policyKeys.interpretationKey, fc.record({ policyId, version })),
  policyListKey: keyed(policyKeys.policyListKey, fc.record({ unitId, standing, policyId })),
  policyInForceKey: keyed(policyKeys.policyInForceKey, fc.record({ policyId })),
  documentNumberKey: keyed(policyKeys.documentNumberKey, fc.record({ documentNumber })),
  regionAudienceKey: keyed(
    audienceKeys.regionAudienceKey,
    fc.record({ region: part, industry: part, enterpriseId }),
  ),
  tagAudienceKey: keyed(
    audienceKeys.tagAudienceKey,
    fc.record({ tag: part, region: part, industry: part, enterpriseId }),
  ),
  subscriberKey: keyed(
    audienceKeys.subscriberKey,
    fc.record({ facet: by, code: freeText, enterpriseId, subscriptionId }),
  ),
  subscriptionKey: keyed(audienceKeys.subscriptionKey, fc.record({ enterpriseId, subscriptionId })),
  pushSettingsKey: keyed(audienceKeys.pushSettingsKey, fc.record({ enterpriseId })),
  pushKey: keyed(audienceKeys.pushKey, fc.record({ enterpriseId, policyId, version })),
  matchJobKey: keyed(audienceKeys.matchJobKey, fc.record({ policyId, version })),
  withdrawalJobKey: keyed(audienceKeys.withdrawalJobKey, fc.record({ policyId, version })),
  deliveryCountKey: keyed(audienceKeys.deliveryCountKey, fc.record({ policyId, version })),
  toldKey: keyed(
    audienceKeys.toldKey,
    fc.record({ policyId, version, step: fc.integer({ min: 0, max: 999_999 }) }),
  ),
  toldLaterKey: keyed(audienceKeys.toldLaterKey, fc.record({ policyId, enterpriseId })),
  applicationKey: keyed(applicationKey, fc.record({ enterpriseId, policyId, programmeId })),
  remindedUntilKey: keyed(remindedUntilKey, fc.constant({})),
  reminderJobKey: keyed(
    reminderJobKey,
    fc.record({ policyId, programmeId, closesOn: day, mark: fc.constantFrom(...ReminderMark.options) }),
  ),
  libraryKey: keyed(libraryKeys.libraryKey, fc.record({ firstPublishedAt: moment, policyId })),
  libraryFacetKey: keyed(
    libraryKeys.libraryFacetKey,
    fc.record({ by, code, firstPublishedAt: moment, policyId }),
  ),
  libraryWindowsKey: keyed(libraryKeys.libraryWindowsKey, fc.record({ endOn: day, policyId })),
  libraryRecentKey: keyed(libraryKeys.libraryRecentKey, fc.record({ changedAt: moment, policyId })),
};

test('all are under test', () => {
  const exported = [policyKeys, libraryKeys, audienceKeys]
    .flatMap((module) => Object.keys(module))
    .filter((name) => name.endsWith('Key'));
  expect(Object.keys(schemes)).toEqual(expect.arrayContaining(exported));
});

test.each(Object.entries(schemes))('%s: round-trips, and no other scheme reads it', (_, own) => {
  fc.assert(
    fc.property(own.pairs, ({ identity, key }) => {
      expect(own.parse(key)).toEqual(identity);
      for (const other of Object.values(schemes)) if (other !== own) expect(other.parse(key)).toBeUndefined();
    }),
  );
});
