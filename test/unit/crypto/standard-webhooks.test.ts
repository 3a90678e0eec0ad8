import { describe, expect, test } from 'vitest';
import { standardWebhooks } from '../../../shared/adapters/crypto/standard-webhooks.ts';
import { instant } from '../../../shared/domain/time/instant.ts';

// The secret and the first message are those of the specification's libraries; the signatures were computed apart from this
// project, the first with `openssl dgst -mac HMAC`, the others with Python's hmac.
const theirs = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ours = 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=';
const first = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxEk',
  sentAt: instant(1_614_265_330_000),
  body: '{"test": 2432232314}',
};
const second = { id: '01K5XQ_3_0', sentAt: instant(1_790_243_400_999), body: '{"title":"晋江示例"}' };

const signatures = standardWebhooks;

describe('a signature', () => {
  test.each([
    [first, theirs, 'v1,M04OjfrIllUQVh7F6qzV64l0HX5jtzZ3ZYON+pgbpLA='],
    [second, ours, 'v1,os0/iz9AvMAAxsXaaJwJTZr77qE1fsPJFg1QKItmxPw='],
    [second, theirs, 'v1,k1Uqk5Uc9vHVnAJtqteuDFdkwQBV+SRNfL7lOCoC5WE='],
  ])('of %j is the one that others compute', (message, secret, expected) => {
    expect(signatures.sign(message, [secret])).toBe(expected);
    expect(signatures.isSigned(message, expected, [secret])).toBe(true);
  });

  test('is made once for each secret, and one that fits is enough', () => {
    const both = signatures.sign(second, [ours, theirs]);
    expect(both.split(' ')).toHaveLength(2);
    for (const secret of [ours, theirs]) expect(signatures.isSigned(second, both, [secret])).toBe(true);
    expect(signatures.isSigned(second, signatures.sign(second, [theirs]), [ours, theirs])).toBe(true);
  });

  test.each([
    ['another id', { ...second, id: '01K5XQ_3_1' }],
    ['another second', { ...second, sentAt: instant(1_790_243_401_000) }],
    ['another body', { ...second, body: `${second.body} ` }],
  ])('does not fit %s', (_what, message) => {
    expect(signatures.isSigned(message, signatures.sign(second, [ours]), [ours])).toBe(false);
  });

  test.each([
    '',
    'v1,',
    'v1',
    'v1,os0/iz9AvMAAxsXaaJwJTZr77qE1fsPJFg1QKItmyPw=',
    'v1,os0/iz9AvMAAxsXaaJwJTZr77qE1fsPJ',
    'v2,os0/iz9AvMAAxsXaaJwJTZr77qE1fsPJFg1QKItmxPw=',
    'v1a,os0/iz9AvMAAxsXaaJwJTZr77qE1fsPJFg1QKItmxPw=',
    'os0/iz9AvMAAxsXaaJwJTZr77qE1fsPJFg1QKItmxPw=',
  ])('%j is none', (header) => {
    expect(signatures.isSigned(second, header, [ours])).toBe(false);
  });

  test('is of nobody where there is no secret', () => {
    expect(signatures.isSigned(second, signatures.sign(second, [ours]), [])).toBe(false);
  });
});

describe('a secret', () => {
  test('is fresh each time, and of a length that the specification allows', () => {
    const secrets = [signatures.freshSecret(), signatures.freshSecret()];
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  test.each(['whsec_c2hvcnQ=', 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', ''])(
    '%j is refused, and not told',
    (secret) => {
      expect(() => signatures.sign(first, [secret])).toThrow(
        'a webhook secret is not whsec_ and 24 to 64 bytes',
      );
    },
  );
});
