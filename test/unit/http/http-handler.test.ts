import type { Context } from 'aws-lambda';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StorageBusy } from '../../../shared/app/ports.ts';
import { accepted } from '../../../shared/domain/result.ts';
import type { BoundRoute } from '../../../shared/http/bound-route.ts';
import { httpHandler } from '../../../shared/runtime/http-handler.ts';
import { httpEvent } from '../../support/http-event.ts';

const event = httpEvent({ operation: 'getOpenApi', as: 'some-person', body: { secret: 'a letter' } });
const plenty = { getRemainingTimeInMillis: () => 10_000 } as Context;
const hardlyAny = { getRemainingTimeInMillis: () => 510 } as Context;

/** The answer of a function all of whose operations do the same, and what it wrote to its log. */
async function answerOf(respond: BoundRoute['respond'], context = plenty) {
  const written = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockReturnValue(true),
  );
  const route = { respond };
  const handler = httpHandler<'reference'>({
    getOpenApi: route,
    getReference: route,
    getReferenceFile: route,
    describeProblem: route,
  });
  const { statusCode, headers, body } = await handler(event, context);
  return {
    statusCode,
    headers,
    body,
    log: written.flatMap(({ mock }) => mock.calls.map(([line]) => String(line))).join(''),
  };
}

afterEach(() => vi.restoreAllMocks());

describe('what is thrown', () => {
  test('a bug is 500; the client is told nothing of it, the log all', async () => {
    const { statusCode, body, log } = await answerOf(async () => {
      throw new Error('the cause');
    });
    expect(statusCode).toBe(500);
    expect(body).not.toContain('the cause');
    expect(log).toContain('"level":"ERROR"');
    expect(log).toContain('the cause');
  });

  test('an outage of the storage is 503 with Retry-After, and no error of ours', async () => {
    const { statusCode, headers, log } = await answerOf(async () => {
      throw new StorageBusy(new Error('throttled'));
    });
    expect(statusCode).toBe(503);
    expect(headers).toMatchObject({ 'retry-after': '1' });
    expect(log).toContain('"level":"WARN"');
  });

  test('a request that runs out of time is answered before the function is cut off', async () => {
    const never = new Promise<never>(() => {});
    const { statusCode, headers } = await answerOf(() => never, hardlyAny);
    expect(statusCode).toBe(503);
    expect(headers).toMatchObject({ 'retry-after': '1' });
  });
});

test('the log names operation, status and request, and neither who asked nor what was said', async () => {
  const { log } = await answerOf(async () => accepted({ status: 200, headers: {}, body: 'an answer' }));
  expect(log).toContain('"route":"GET /openapi.json"');
  expect(log).toContain('"status":200');
  expect(log).toContain(`"requestId":"${event.requestContext.requestId}"`);
  expect(log).not.toMatch(/some-person|a letter|an answer/);
});
