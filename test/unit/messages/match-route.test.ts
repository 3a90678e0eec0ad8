import { describe, expect, test } from 'vitest';
import { DirectoryChange, type DirectoryFact } from '../../../shared/domain/directory/change.ts';
import { relayRoutes } from '../../../shared/domain/message/relay-routes.ts';
import { PolicyChange, type PolicyFact } from '../../../shared/domain/policy/policy-change.ts';
import { journey } from '../../support/messages/commit-chain.ts';

const route = relayRoutes.find(({ queue }) => queue === 'match');
const at = '2026-11-27T02:00:00.000Z';

const inDirectory = (fact: unknown) =>
  DirectoryChange.parse({
    id: '01K5XR00000000000000000001',
    at,
    on: '2026-11-27',
    by: 'somebody',
    fact,
  });
const ofPolicy = (fact: unknown) =>
  PolicyChange.parse({ policyId: '01K5XQ3V0GAB3C5D7E9F1G0001', revision: 1, at, by: null, fact });

describe('the matcher hears', () => {
  const [enterpriseId, accountId, claimId] = ['E01', 'e01', '01K5XR00000000000000000002'];
  test.each<[DirectoryFact['type'], unknown]>([
    ['enterpriseClaimed', inDirectory({ type: 'enterpriseClaimed', claimId, enterpriseId, accountId })],
    ['claimApproved', inDirectory({ type: 'claimApproved', claimId, enterpriseId, accountId })],
    ['profileChanged', inDirectory({ type: 'profileChanged', enterpriseId })],
    ['subscriptionsChanged', inDirectory({ type: 'subscriptionsChanged', enterpriseId })],
    ['pushSettingsChanged', inDirectory({ type: 'pushSettingsChanged', enterpriseId, person: null })],
  ])('of an enterprise: %s', (_, change) => {
    expect(route?.wants(DirectoryChange.parse(change))).toBe(true);
  });

  test.each<[PolicyFact['type'], boolean, unknown]>([
    ['published', true, ofPolicy({ type: 'published', version: 1 })],
    ['withdrawn', true, ofPolicy({ type: 'withdrawn', version: 1, reason: '理由' })],
    ['expired', true, ofPolicy({ type: 'expired', version: 1 })],
    ['drafted', false, ofPolicy({ type: 'drafted' })],
  ])('of a policy: %s: %s', (_, wanted, change) => {
    expect(route?.wants(PolicyChange.parse(change))).toBe(wanted);
  });

  test('nothing of cases, and nothing of who has joined', () => {
    expect(journey.some((commit) => route?.wants(commit))).toBe(false);
    const accountOpened = inDirectory({ type: 'accountOpened' });
    expect(route?.wants(accountOpened)).toBe(false);
  });
});
