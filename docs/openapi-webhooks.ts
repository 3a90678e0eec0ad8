import * as z from 'zod';
import type { ZodOpenApiObject } from 'zod-openapi';
import { WebhookEvent } from '../shared/domain/integration/webhook-event.ts';
import { deliveredExample } from '../shared/http/contracts/example-integrator.ts';
import { requestHeaders } from './openapi-headers.ts';
import { tagOf } from './openapi-tags.ts';

const Told = WebhookEvent.meta({
  id: 'WebhookEvent',
  description:
    '办件的进展：编号、状态、日期，没有人员、单位和来信内容；先后以 version 为准 · What became of a case: number, status, dates; no person, no unit, no text; `version` says which came first',
});

/** What integrators are sent, as an operation that they serve. */
export function openApiWebhooks(): NonNullable<ZodOpenApiObject['webhooks']> {
  return {
    caseEvent: {
      post: {
        operationId: 'receiveCaseEvent',
        tags: [tagOf('integrators')],
        security: [{ signature: [] }],
        summary: '办件进展通知 · What became of a case',
        description:
          '按 Standard Webhooks 签名，发往集成方登记的地址。请核对签名和时刻（5 分钟内），按 webhook-id 去重，10 秒内答 2xx；否则在 28 小时内重发 8 次，之后可以重放。\n\nSigned by Standard Webhooks, to the address that the integrator is registered with. Check signature and time (within five minutes), take each webhook-id once, and answer 2xx within ten seconds; else it is tried again eight times over 28 hours, and can be replayed after that.',
        requestParams: {
          header: z.object({
            'webhook-id': requestHeaders.webhookId,
            'webhook-timestamp': requestHeaders.webhookTimestamp,
          }),
        },
        requestBody: {
          required: true,
          content: { 'application/json': { schema: Told, example: deliveredExample.payload } },
        },
        responses: {
          '2XX': { description: '已收到 · Received' },
          '410': { description: '不再接收，停用该集成方 · Nothing more, please: the integrator is disabled' },
          default: { description: '未收到，将重发 · Not received; it is sent again' },
        },
      },
    },
  };
}
