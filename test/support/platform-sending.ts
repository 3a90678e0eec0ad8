import { standardWebhooks } from '../../shared/adapters/crypto/standard-webhooks.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';
import type { TestRequest } from './http-event.ts';

/** The secret of the province in tests. */
export const provinceSecret = standardWebhooks.freshSecret();

/** A letter as the province sends it. */
export const provincialLetter = {
  externalId: 'FJ-2026-0924-000318',
  occurredAt: '2026-09-24T17:30:00+08:00',
  kind: 'consultation',
  subject: '引进高层次人才团队的申报',
  body: '请问泉州市引进高层次人才团队哪些对象可以申报，需要在哪里进行申报？',
  creditCode: '913505820000010A50',
  enterpriseName: '晋江示例鞋材科技有限公司',
  contact: '丁示二，13800000092',
} as const;

/** A signed request of a platform; `headers` replace those that a well-behaved one sends. */
export function sending(
  webhookId: string,
  letter: object,
  {
    secret = provinceSecret,
    source = 'province',
    at = beijing('2026-09-24 17:50'),
    headers = {},
  }: {
    readonly secret?: string;
    readonly source?: string;
    readonly at?: Instant;
    readonly headers?: Readonly<Record<string, string | undefined>>;
  } = {},
): TestRequest {
  const body = JSON.stringify(letter);
  return {
    operation: 'passLetterOn',
    params: { source },
    body,
    at,
    headers: {
      'idempotency-key': undefined,
      'webhook-id': webhookId,
      'webhook-timestamp': String(Math.floor(Date.parse(at) / 1000)),
      'webhook-signature': standardWebhooks.sign({ id: webhookId, sentAt: at, body }, [secret]),
      ...headers,
    },
  };
}
