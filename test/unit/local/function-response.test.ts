import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../local/functions/function-worker.ts';
import { functionResponse } from '../../../local/gateway/function-response.ts';

function respond(result: unknown): {
  status: number;
  type: string | undefined;
  body: string;
  cookies: readonly string[];
} {
  const { status, headers, body, cookies } = functionResponse({
    kind: 'answered',
    result: JSON.stringify(result),
  });
  return { status, type: headers['content-type'], body: body.toString('utf8'), cookies };
}

const json = 'application/json';

describe('what the gateway makes of a result', () => {
  test.each([
    ['an object without a status', { a: 1 }, { status: 200, type: json, body: '{"a":1}', cookies: [] }],
    ['a text', 'hello', { status: 200, type: json, body: 'hello', cookies: [] }],
    ['nothing', null, { status: 200, type: json, body: 'null', cookies: [] }],
    [
      'a status alone',
      { statusCode: 204 },
      { status: 204, type: 'text/plain; charset=utf-8', body: '', cookies: [] },
    ],
    [
      'headers in any case, and cookies',
      { statusCode: 201, headers: { 'Content-Type': json }, body: '{}', cookies: ['a=1'] },
      { status: 201, type: json, body: '{}', cookies: ['a=1'] },
    ],
    [
      'base64',
      { statusCode: 200, headers: {}, body: Buffer.from('字').toString('base64'), isBase64Encoded: true },
      { status: 200, type: 'text/plain; charset=utf-8', body: '字', cookies: [] },
    ],
    [
      'a status that is none',
      { statusCode: 'ok' },
      { status: 500, type: json, body: '{"message":"Internal Server Error"}', cookies: [] },
    ],
  ])('%s', (_name, result, expected) => {
    expect(respond(result)).toEqual(expected);
  });

  test.each<Outcome>([
    { kind: 'timedOut' },
    { kind: 'crashed', reason: 'exit' },
    { kind: 'failed', error: { errorType: 'Error', errorMessage: 'secret', trace: [] } },
    { kind: 'answered', result: JSON.stringify('x'.repeat(7 * 1024 * 1024)) },
  ])('$kind tells nothing of the cause', (outcome) => {
    const { status, body } = functionResponse(outcome);
    expect([status, body.toString('utf8')]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});
