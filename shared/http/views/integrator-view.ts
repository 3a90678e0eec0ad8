import * as z from 'zod';
import { DeliveryAttempt, Delivery } from '../../domain/integration/delivery.ts';
import { Integrator } from '../../domain/integration/integrator.ts';
import { WebhookEvent } from '../../domain/integration/webhook-event.ts';

const { id, name, url, kinds, source, enabled, gone, previousSecretUntil, registeredAt } =
  Integrator.unwrap().shape;

/** An integrator, without its secret. */
export const IntegratorView = z
  .strictObject({
    id,
    name,
    url,
    kinds,
    source: source.meta({
      description:
        '只接收该平台转来的办件；null 为全部办件 · Only cases that this platform passed on; null: all',
    }),
    enabled,
    gone: gone.meta({
      description: '因答复 410 已自动停用 · Disabled by itself, because it answered 410 Gone',
    }),
    previousSecretUntil: previousSecretUntil.meta({
      description: '此前仍同时用旧密钥签名 · Until then messages are signed with the secret before, too',
    }),
    registeredAt,
  })
  .readonly()
  .meta({ id: 'Integrator' });
export type IntegratorView = z.input<typeof IntegratorView>;

/** All integrators. */
export const IntegratorListView = z
  .strictObject({ items: z.array(IntegratorView).readonly() })
  .readonly()
  .meta({ id: 'IntegratorList' });

/** An integrator with a secret that was just made. */
export const IntegratorSecretView = z
  .strictObject({
    integrator: IntegratorView,
    secret: z.string().nullable().meta({
      description:
        '签名密钥，只在此显示一次；重复的请求答 null，遗失时请更换 · The secret to verify signatures with, shown this once; null when the request is repeated: rotate it if it is lost',
    }),
  })
  .readonly()
  .meta({ id: 'IntegratorSecret' });
export type IntegratorSecretView = z.input<typeof IntegratorSecretView>;

const delivery = Delivery.unwrap().shape;

/** A delivery in the log. */
export const DeliveryView = z
  .strictObject({
    eventId: delivery.eventId,
    kind: delivery.kind,
    at: delivery.at,
    state: delivery.state,
    round: delivery.round.meta({
      description: '第几轮发送，重放后递增 · 1, and one more with each replay',
    }),
    tries: delivery.tries,
    attempts: z.array(DeliveryAttempt).readonly().meta({
      description: '最近 10 次发送 · The latest ten tries',
    }),
    payload: WebhookEvent.meta({ id: 'WebhookEvent' }),
  })
  .readonly()
  .meta({ id: 'WebhookDelivery' });
export type DeliveryView = z.input<typeof DeliveryView>;

/** A page of the log. */
export const DeliveryListView = z
  .strictObject({ items: z.array(DeliveryView).readonly() })
  .readonly()
  .meta({ id: 'WebhookDeliveryList' });

/** What a replay has put on its way. */
export const ReplayView = z
  .strictObject({
    replayed: z.int().min(0).meta({ description: '已重新发送的件数 · How many go out again' }),
    more: z.boolean().meta({
      description:
        '该时段还有更多，请缩小时段再次重放 · The time holds more than were looked at: replay the rest of it',
    }),
  })
  .readonly()
  .meta({ id: 'Replayed' });
