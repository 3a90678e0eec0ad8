import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { inBoth } from '../shared/http/bilingual.ts';
import type { AnyContract } from '../shared/http/contract.ts';
import { problemsOf } from '../shared/http/operation-problems.ts';
import { routes } from '../shared/http/routes.ts';
import { headersNamed, requestHeaders } from './openapi-headers.ts';
import { problemResponses } from './openapi-problems.ts';

/** One operation of the document, from its contract. */
export function openApiOperation(contract: AnyContract, tag: string): ZodOpenApiOperationObject {
  const { operationId, command, summary, description, may, params, body, needs, examples } = contract;
  const isPost = routes[operationId].method === 'POST';
  return {
    operationId,
    // By it a client finds the operation of an entry of `commandsOpenToMe`.
    ...(command !== null && { 'x-command': command }),
    tags: [tag],
    ...(routes[operationId].auth === 'public' && { security: [] }),
    ...(routes[operationId].auth === 'signature' && { security: [{ signature: [] }] }),
    summary: inBoth(summary, ' · '),
    description: `${inBoth(description, '\n\n')}\n\n**谁可以 · Who may**: ${inBoth(may, ' · ')}`,
    requestParams: {
      ...(Object.keys(params.shape).length > 0 && { path: params }),
      ...(contract.query !== undefined && { query: contract.query }),
      header: requestHeadersOf(contract),
    },
    ...(needs.paging && {
      parameters: [{ $ref: '#/components/parameters/Limit' }, { $ref: '#/components/parameters/Cursor' }],
    }),
    ...(isPost && {
      requestBody: {
        required: !body.safeParse({}).success,
        content: { 'application/json': { schema: body, example: examples.body } },
      },
    }),
    responses: {
      ...successOf(contract),
      ...unchangedOf(contract),
      ...problemResponses(problemsOf(contract)),
    },
  };
}

function requestHeadersOf({ operationId, needs, success }: AnyContract) {
  return z.object({
    ...(routes[operationId].auth === 'signature' && {
      'webhook-id': requestHeaders.webhookId,
      'webhook-timestamp': requestHeaders.webhookTimestamp,
    }),
    ...(needs.idempotencyKey && { 'Idempotency-Key': requestHeaders.idempotencyKey }),
    ...(needs.ifMatch && { 'If-Match': requestHeaders.ifMatch }),
    ...(success.etag && !needs.idempotencyKey && { 'If-None-Match': requestHeaders.ifNoneMatch }),
    'Accept-Language': requestHeaders.acceptLanguage,
  });
}

function successOf({ needs, success, examples }: AnyContract): ZodOpenApiResponsesObject {
  const { status, view, etag, location } = success;
  const entityTag = etag ? (['ETag'] as const) : [];
  return {
    [`${status}`]: {
      description: status === 201 ? '已创建 · Created' : '成功 · Success',
      headers: headersNamed([
        'Access-Control-Allow-Origin',
        ...entityTag,
        ...(location ? (['Location'] as const) : []),
        ...(needs.paging ? (['Link'] as const) : []),
      ]),
      content: { 'application/json': { schema: view, example: examples.answer } },
    },
  };
}

/** What can be revalidated can be unchanged. */
function unchangedOf({ needs, success }: AnyContract): ZodOpenApiResponsesObject {
  if (!success.etag || needs.idempotencyKey) return {};
  return {
    '304': {
      description: '没有变化 · Nothing has changed',
      headers: headersNamed(['Access-Control-Allow-Origin', 'ETag']),
    },
  };
}
