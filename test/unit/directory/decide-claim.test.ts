import { describe, expect, test } from 'vitest';
import { ClaimId } from '../../../shared/domain/directory/claim.ts';
import {
  approveClaim,
  type ClaimInput,
  fileClaim,
  rejectClaim,
} from '../../../shared/domain/directory/decide-claim.ts';
import { maxMemberships } from '../../../shared/domain/directory/account.ts';
import { AccountId, EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import { CreditCode } from '../../../shared/domain/enterprise/credit-code.ts';
import { beijing } from '../../support/case-world.ts';
import { enterprise as shoes } from '../../support/city.ts';
import { everybody, worksAt } from '../../support/messages/city-directory.ts';
import { units } from '../../support/case-world.ts';

const at = beijing('2026-09-24 17:50');
const decidedAt = beijing('2026-09-25 09:00');
const id = ClaimId.parse('01K5XQ3V0G8Z5R1T7W9Y2B4D6F');
const freshId = EnterpriseId.parse('fresh');
const { creditCode } = shoes;
// In real use in Xiamen though its check character is wrong.
const irregular = CreditCode.parse('91350203M0001QAY9B');
const profile = {
  name: '晋江示例鞋材股份有限公司',
  county: '350582',
  industry: '1952',
  registerType: 'enterprise',
} as const;
const claimant = { ...everybody.handler, id: AccountId.parse('claimant'), memberships: [] };
const manages = (enterpriseId: EnterpriseId) => ({ kind: 'enterprise', enterpriseId, manages: true });

const scene = { claimant, holder: undefined, freshId, pending: undefined, proved: [creditCode] };
const input: ClaimInput = { creditCode, codeAsOnLicence: false, ...profile };
const filed = { id, accountId: claimant.id, creditCode, brokenRule: null, profile, filedAt: at };
const fresh = {
  id: freshId,
  creditCode,
  codeOverrideReason: null,
  ...profile,
  people: 1,
  revision: 1,
};
const unclaimed = { ...shoes, people: 0, revision: 7 };

describe('a claim', () => {
  test('that the login has proved makes the claimant the first person of a new enterprise', () => {
    expect(fileClaim(scene, input, { id, at })).toEqual({
      ok: true,
      value: {
        claim: { ...filed, decided: { outcome: 'proved', at, enterpriseId: freshId } },
        granted: { enterprise: fresh, account: { ...claimant, memberships: [manages(freshId)] } },
      },
    });
  });

  test('on an enterprise that nobody writes for gives it the profile of the claim, and keeps its id', () => {
    const outcome = fileClaim({ ...scene, holder: unclaimed }, input, { id, at });
    expect(outcome).toMatchObject({
      value: {
        claim: { decided: { enterpriseId: shoes.id } },
        granted: {
          enterprise: { ...unclaimed, ...profile, people: 1, revision: 8 },
          account: { memberships: [manages(shoes.id)] },
        },
      },
    });
  });

  test.each<[string, Partial<typeof scene>, Partial<ClaimInput>, object]>([
    ['of another enterprise than the proved one', { proved: [irregular] }, {}, {}],
    ['of which the login says nothing', { proved: [] }, {}, {}],
    [
      'of an irregular code, proved or not',
      { proved: [irregular] },
      { creditCode: irregular, codeAsOnLicence: true },
      { creditCode: irregular, brokenRule: 'checkDigit' },
    ],
  ])('%s awaits the hub and grants nothing', (_which, of, asked, expected) => {
    expect(fileClaim({ ...scene, ...of }, { ...input, ...asked }, { id, at })).toEqual({
      ok: true,
      value: { claim: { ...filed, ...expected, decided: null }, granted: undefined },
    });
  });

  const full = { ...claimant, memberships: Array.from({ length: maxMemberships }, () => worksAt(units.hub)) };
  test.each<[string, object, Partial<ClaimInput>, object]>([
    [
      'an irregular code that nobody has vouched for',
      {},
      { creditCode: irregular },
      { tag: 'creditCodeIrregular', rule: 'checkDigit' },
    ],
    ['an enterprise that has people', { holder: shoes }, {}, { tag: 'enterpriseHasPeople' }],
    ['the same enterprise again', { pending: id }, {}, { tag: 'claimPending' }],
    ['one enterprise too many', { claimant: full }, {}, { tag: 'tooManyMemberships' }],
  ])('%s: refused', (_which, of, asked, refusal) => {
    expect(fileClaim({ ...scene, ...of }, { ...input, ...asked }, { id, at })).toEqual({
      ok: false,
      refusal,
    });
  });
});

describe('the hub', () => {
  const act = { by: AccountId.parse('clerk'), at: decidedAt, reason: '已核对营业执照原件' };
  const pending = { ...filed, decided: null };
  const odd = { ...pending, creditCode: irregular, brokenRule: 'checkDigit' } as const;

  test('approves: the claimant is the first person, and the code needs no other reason', () => {
    expect(approveClaim(scene, pending, act)).toEqual({
      ok: true,
      value: {
        claim: { ...pending, decided: { outcome: 'approved', ...act, enterpriseId: freshId } },
        granted: { enterprise: fresh, account: { ...claimant, memberships: [manages(freshId)] } },
      },
    });
  });

  test('admits an irregular code for the reason that it gives', () => {
    expect(approveClaim(scene, odd, act)).toMatchObject({
      value: { granted: { enterprise: { creditCode: irregular, codeOverrideReason: act.reason } } },
    });
  });

  test('rejects, with a reason', () => {
    expect(rejectClaim(pending, act)).toEqual({
      ok: true,
      value: { claim: { ...pending, decided: { outcome: 'rejected', ...act } }, granted: undefined },
    });
  });

  test.each<[string, ReturnType<typeof approveClaim>, string]>([
    ['approves its own claim', approveClaim(scene, pending, { ...act, by: claimant.id }), 'ownClaim'],
    [
      'has got another person meanwhile',
      approveClaim({ ...scene, holder: shoes }, pending, act),
      'enterpriseHasPeople',
    ],
    [
      'approves again',
      approveClaim(scene, { ...filed, decided: { outcome: 'rejected', ...act } }, act),
      'claimDecided',
    ],
    [
      'rejects again',
      rejectClaim({ ...filed, decided: { outcome: 'rejected', ...act } }, act),
      'claimDecided',
    ],
    [
      'rejects what the login has proved',
      rejectClaim({ ...filed, decided: { outcome: 'proved', at, enterpriseId: freshId } }, act),
      'claimDecided',
    ],
  ])('%s: refused', (_what, outcome, tag) => {
    expect(outcome).toEqual({ ok: false, refusal: { tag } });
  });
});
