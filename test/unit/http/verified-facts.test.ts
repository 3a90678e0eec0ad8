import { expect, test } from 'vitest';
import { LoginClaims } from '../../../shared/domain/directory/login-claims.ts';
import { verifiedFacts } from '../../../shared/http/verified-facts.ts';

const usual = LoginClaims.parse({});

test('the claims are called as the city says', () => {
  const claims = { xm: '丁示二', mail: 'd02@example.com', tyshxydm: '913505210000041A1K', name: '别名' };
  const names = { name: 'xm', email: 'mail', creditCode: 'tyshxydm' };
  expect(verifiedFacts(claims, names)).toEqual({
    name: '丁示二',
    email: 'd02@example.com',
    creditCodes: ['913505210000041A1K'],
  });
});

test.each<[string, Record<string, string>, object]>([
  ['no claims', {}, {}],
  ['a name in decomposed form is composed', { name: ' Zoe\u0308 ' }, { name: 'Zo\u00EB' }],
  ['a name that could pass for another', { name: '丁\u202E示二' }, {}],
  ['a name too long', { name: '长'.repeat(61) }, {}],
  ['what is no address', { email: 'd02' }, {}],
])('%s', (_what, claims, said) => {
  expect(verifiedFacts(claims, usual)).toEqual({
    name: undefined,
    email: undefined,
    creditCodes: [],
    ...said,
  });
});

test.each([
  ['A', ['A']],
  ['[A B]', ['A', 'B']],
  ['["A","B"]', ['A', 'B']],
  ['[]', []],
  [' ', []],
])('credit codes in %j', (text, codes) => {
  expect(verifiedFacts({ credit_code: text }, usual).creditCodes).toEqual(codes);
});
