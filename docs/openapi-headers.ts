import * as z from 'zod';
import { webhookIdPattern } from '../shared/http/webhook-headers.ts';
import type { oas31, ZodOpenApiHeadersObject } from 'zod-openapi';

/** The headers of answers, as components of the document. */
export const responseHeaders = {
  ETag: {
    description:
      '所示内容的版本；办件的只随人的操作变化，到期处理不改变它 · The state of what is shown; of a case: what people do changes it, what falls due does not',
    schema: { type: 'string', examples: ['"3"'] },
  },
  Location: {
    description: '新建内容的地址 · The address of what was created',
    schema: { type: 'string', examples: ['/cases/01M3X9B5R0QZT4C8G6W2N7KD1E'] },
  },
  Link: {
    description: '下一页；最后一页没有 · The next page; absent on the last',
    schema: { type: 'string', examples: ['</triage?limit=20&cursor=MjAyNi0wOS0yOQ>; rel="next"'] },
  },
  'Content-Language': {
    description: '文字的语言 · The language of the texts',
    schema: { type: 'string', enum: ['zh-CN', 'en'] },
  },
  'Retry-After': {
    description: '几秒后重试；网关自己的答复没有 · Seconds to wait; absent where the gateway itself answers',
    schema: { type: 'string', examples: ['1'] },
  },
  'Access-Control-Allow-Origin': {
    description:
      '仅当请求来自本市配置的网页来源时才有 · Only where the request comes from a web origin that the city has configured',
    schema: { type: 'string', examples: ['https://qz.example.cn'] },
  },
} as const satisfies ZodOpenApiHeadersObject;

/** References to those headers. */
export function headersNamed(
  names: readonly (keyof typeof responseHeaders)[],
): Readonly<Record<string, { readonly $ref: `#/components/headers/${string}` }>> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` as const }]));
}

/** The query of a list, as components: what arrives as text is meant as a number. */
export const pagingParameters = {
  Limit: {
    in: 'query',
    name: 'limit',
    description: '每页条数 · Entries on a page',
    schema: { type: 'integer', format: 'int32', minimum: 1, maximum: 100, default: 20 },
  },
  Cursor: {
    in: 'query',
    name: 'cursor',
    description: '上一页 Link 中的 cursor，原样送回 · From the Link of the page before, as it was',
    schema: { type: 'string', maxLength: 512, pattern: '^[A-Za-z0-9_-]+$' },
  },
} as const satisfies Record<string, oas31.ParameterObject>;

/** The headers of requests. */
export const requestHeaders = {
  idempotencyKey: z
    .string()
    .max(64)
    .regex(/^[\x21-\x7e]{1,64}$/)
    .meta({
      description: '由客户端生成，重试时不变 · Made by the client, the same on a retry',
      example: '5b0c1c1e-8a3f-4e0c-9d2b-6f0f5a3d9b7e',
      param: { id: 'IdempotencyKey' },
    }),
  ifMatch: z
    .string()
    .max(11)
    .regex(/^"[1-9]\d{0,8}"$/)
    .meta({
      description: '上次读到的 ETag · The ETag that was read',
      example: '"3"',
      param: { id: 'IfMatch' },
    }),
  ifNoneMatch: z
    .string()
    .max(256)
    .regex(/^[\x20-\x7e]*$/)
    .optional()
    .meta({
      description: '未变化时答 304 · Answered 304 when nothing has changed',
      example: '"3"',
      param: { id: 'IfNoneMatch' },
    }),
  webhookId: z
    .string()
    .max(64)
    .regex(webhookIdPattern)
    .meta({
      description: '这次发送的编号，重发时不变 · The id of the sending, the same when it is sent again',
      example: 'msg_01M3X9B5R0QZT4C8G6W2N7KD1E',
      param: { id: 'WebhookId' },
    }),
  webhookTimestamp: z
    .string()
    .max(11)
    .regex(/^\d{1,11}$/)
    .meta({
      description: '签名的时刻，自 1970 年起的秒数 · When it was signed, in seconds since 1970',
      example: '1790243400',
      param: { id: 'WebhookTimestamp' },
    }),
  acceptLanguage: z
    .string()
    .max(256)
    .regex(/^[\x20-\x7e]*$/)
    .optional()
    .meta({
      description: 'zh-CN（默认）或 en · zh-CN (default) or en',
      example: 'zh-CN',
      param: { id: 'AcceptLanguage' },
    }),
};
