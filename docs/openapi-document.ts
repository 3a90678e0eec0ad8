import { createDocument } from 'zod-openapi';
import { allContracts } from '../shared/http/contracts.ts';
import { problemsOf } from '../shared/http/operation-problems.ts';
import { pagingParameters, responseHeaders } from './openapi-headers.ts';
import { problemComponents, problemExamples } from './openapi-problems.ts';
import { openApiOperation } from './openapi-operation.ts';
import { openApiWebhooks } from './openapi-webhooks.ts';
import { describedTags, tagOf } from './openapi-tags.ts';
import { routes } from '../shared/http/routes.ts';
import type { AnyContract } from '../shared/http/contract.ts';

const description = `企业一个账号写信，市级枢纽平台统一受理、分办，按工作日限时答复。
Enterprises write with one account; the city hub receives, dispatches, and answers within working days.

**约定 · Conventions**

* 时刻（\`…At\`、\`…By\`）为 UTC；日期（\`…On\`）为本市的日历日。 Instants (\`…At\`, \`…By\`) are UTC, dates (\`…On\`) the city's civil dates.
* 每个 POST 带 \`Idempotency-Key\`：24 小时内同一请求重复发送，只做一次，答复相同。 Every POST carries an \`Idempotency-Key\`: repeated within 24 hours, a request is done once and answered the same.
* 对办件、放假通知提案和单位的操作带 \`If-Match\`，值为上次读到的 \`ETag\`。 A command on a case, a proposed notice or a unit carries \`If-Match\` with the \`ETag\` that was read.
* 请求正文和参数中未知的字段会被拒绝；答复今后可能增加字段，请忽略不认识的。 Unknown fields of a request are refused; answers may gain fields, ignore those you do not know.
* 列表按 \`Link\` 的 \`rel="next"\` 翻页，来自索引，可能略有延迟。 Lists go on by the \`Link\` of \`rel="next"\`; they come from indexes and may lag a little.
* 错误为 RFC 9457 的 \`application/problem+json\`，语言随 \`Accept-Language\`（zh-CN、en）。 Problems are RFC 9457, in the language of \`Accept-Language\` (zh-CN, en).
* 网关自己答复 401（令牌无效）、403（缺少 scope）、413（超过 10 MB）、429（过于频繁）、503，正文为 \`{"message"}\`。 The gateway itself answers 401 (no valid token), 403 (no scope), 413 (over 10 MB), 429 (too often) and 503 with \`{"message"}\`.`;

/** The OpenAPI 3.1 document, from the contracts and what integrators are sent. */
export function openApiDocument(version: string) {
  const contracts: readonly AnyContract[] = Object.values(allContracts);
  const paths: Record<string, Record<string, ReturnType<typeof openApiOperation>>> = {};
  for (const contract of contracts) {
    const { method, path, servedBy } = routes[contract.operationId];
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: openApiOperation(contract, tagOf(servedBy)),
    };
  }
  return createDocument(
    {
      openapi: '3.1.1',
      info: {
        title: '政企直通车 · Zhitong',
        version,
        description,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      // The document is served by the API that it describes.
      servers: [{ url: '/', 'x-internal': false }],
      tags: describedTags,
      security: [{ login: [] }],
      paths,
      webhooks: openApiWebhooks(),
      components: {
        parameters: pagingParameters,
        headers: responseHeaders,
        responses: problemComponents(contracts.map(problemsOf)),
        examples: problemExamples,
        securitySchemes: {
          login: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description:
              '城市统一登录签发的访问令牌；按 RFC8725 校验算法、签发者、受众、有效期 · An access token of the city’s login; its algorithm, issuer, audience and times are checked as RFC8725 asks',
          },
          signature: {
            type: 'apiKey',
            in: 'header',
            name: 'webhook-signature',
            description:
              'Standard Webhooks 签名：`v1,` 加上以约定的密钥（`whsec_` 之后的 Base64）对 `webhook-id.webhook-timestamp.正文` 所作 HMAC-SHA256 的 Base64；可有多个，以空格分隔 · The signature of Standard Webhooks: `v1,` and the Base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body` with the agreed secret; several are parted by spaces',
          },
        },
      },
    },
    { override: ({ jsonSchema }) => plain(jsonSchema) },
  );
}

/** All our integers count things: 32 bits hold them, where no rule of ours says less. */
const int32 = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 } as const;

/** Takes out what zod adds for its own sake: long patterns beside a format, the bounds of JavaScript's integers, `readOnly`. */
function plain(schema: Record<string, unknown>): void {
  delete schema['readOnly'];
  if (schema['format'] !== undefined) delete schema['pattern'];
  if (schema['type'] !== 'integer') return;
  schema['format'] = 'int32';
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) schema['minimum'] = int32.minimum;
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) schema['maximum'] = int32.maximum;
}
