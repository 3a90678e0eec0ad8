import { describe, expect, test } from 'vitest';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import type { VerifiedFacts } from '../../../shared/domain/directory/login-claims.ts';
import { changedFields, type OwnData, withOwnData } from '../../../shared/domain/directory/own-data.ts';
import { everybody } from '../../support/messages/city-directory.ts';

const unsaid: VerifiedFacts = { name: undefined, email: undefined, creditCodes: [] };
const verified: VerifiedFacts = { ...unsaid, name: '核实', email: 'verified@example.com' };
const accountId = AccountId.parse('newcomer');
const existing = { ...everybody.writer, phone: '13800000001' };

describe('the first login', () => {
  test.each<[string, VerifiedFacts, OwnData, object]>([
    ['what the login says is enough', verified, {}, { name: '核实', email: 'verified@example.com' }],
    [
      'what the login does not say comes from the person',
      unsaid,
      { name: '自填', email: 'own@example.com', phone: '13800000002', language: 'en' },
      { name: '自填', email: 'own@example.com', phone: '13800000002', language: 'en' },
    ],
    [
      'what the login says stands above what the person says',
      verified,
      { name: '自填', email: 'own@example.com' },
      { name: '核实', email: 'verified@example.com' },
    ],
    [
      'each of the two may say a part',
      { ...unsaid, name: '核实' },
      { email: 'own@example.com', phone: null },
      { name: '核实', email: 'own@example.com' },
    ],
  ])('%s', (_what, facts, given, expected) => {
    const opened = { id: accountId, phone: null, language: 'zh-CN', memberships: [], ...expected };
    expect(withOwnData(accountId, undefined, facts, given)).toEqual({ ok: true, value: opened });
  });

  test.each<[VerifiedFacts, OwnData, string]>([
    [unsaid, {}, 'nameMissing'],
    [unsaid, { email: 'own@example.com' }, 'nameMissing'],
    [{ ...unsaid, name: '核实' }, { phone: '13800000002' }, 'emailMissing'],
  ])('%j and %j: %s', (facts, given, tag) => {
    expect(withOwnData(accountId, undefined, facts, given)).toEqual({ ok: false, refusal: { tag } });
  });
});

describe('an account that is there', () => {
  test.each<[string, VerifiedFacts, OwnData, object, readonly string[]]>([
    ['nothing said', unsaid, {}, {}, []],
    ['the same said again', unsaid, { name: existing.name, phone: existing.phone }, {}, []],
    ['a telephone taken away', unsaid, { phone: null }, { phone: null }, ['phone']],
    ['another language', unsaid, { language: 'en' }, { language: 'en' }, ['language']],
    [
      'the login has learnt another name and address',
      verified,
      {},
      { name: '核实', email: 'verified@example.com' },
      ['name', 'email'],
    ],
  ])('%s: keeps what is not said, and its memberships', (_what, facts, given, changed, fields) => {
    const next = { ...existing, ...changed };
    expect(withOwnData(existing.id, existing, facts, given)).toEqual({ ok: true, value: next });
    expect(changedFields(existing, next)).toEqual(fields);
  });
});
