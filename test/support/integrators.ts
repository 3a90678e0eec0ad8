import { type Delivery, deliveryTo } from '../../shared/domain/integration/delivery.ts';
import { Integrator, type IntegratorId } from '../../shared/domain/integration/integrator.ts';
import { WebhookEvent } from '../../shared/domain/integration/webhook-event.ts';
import { WebhookKind } from '../../shared/domain/integration/webhook-kind.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';
import { caseIdOf } from './case-writes.ts';

/** An integrator that wants everything. */
export const integratorOf = (id: string, over: object = {}): Integrator =>
  Integrator.parse({
    id,
    name: '示例系统',
    url: 'https://platform.example.cn/zhitong',
    kinds: [...WebhookKind.options],
    source: null,
    enabled: true,
    gone: false,
    secretVersion: '01K5XQ00000000000000000000',
    previousSecretUntil: null,
    registeredAt: beijing('2026-09-24 09:00'),
    revision: 1,
    ...over,
  });

/** That an integrator is to be told of the n-th case. */
export function pendingDelivery(integratorId: IntegratorId, n: number, at: Instant): Delivery {
  const caseId = caseIdOf(n);
  const event = WebhookEvent.parse({
    type: 'case.received',
    timestamp: at,
    data: {
      eventId: `${caseId}.1.0`,
      caseNumber: `20260924-${String(n).padStart(6, '0')}`,
      kind: 'consultation',
      status: 'received',
      dueOn: '2026-09-29',
      provisional: false,
      version: 1,
      source: null,
      externalId: null,
    },
  });
  return deliveryTo(integratorId, caseId, event);
}
