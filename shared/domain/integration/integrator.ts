import * as z from 'zod';
import { hasRole, type Principal } from '../directory/account.ts';
import { Instant } from '../time/instant.ts';
import { Source } from './source.ts';
import { WebhookKind } from './webhook-kind.ts';

/** Identifies an integrator; names its secret. */
export const IntegratorId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/, 'letters, digits and hyphens, at most 48')
  .brand<'IntegratorId'>();
export type IntegratorId = z.infer<typeof IntegratorId>;

/** What an administrator decides of an integrator. */
export const integratorChoice = {
  name: z.string().min(1).max(60),
  /** Where its webhooks go. */
  url: z.url().max(500),
  kinds: z.array(WebhookKind).min(1).max(WebhookKind.options.length),
  /** Only cases that this platform has passed on; null: all cases. */
  source: Source.nullable(),
  enabled: z.boolean(),
};

/** A system that is told what becomes of cases (集成方). */
export const Integrator = z
  .strictObject({
    id: IntegratorId,
    ...integratorChoice,
    /** It has answered 410 Gone, and was disabled for that; enabled again, it is tried again. */
    gone: z.boolean(),
    /** Says which secret it is, without being one: a ULID, fresh with each rotation. */
    secretVersion: z.ulid(),
    /** Until when it is signed for with the secret before, too. */
    previousSecretUntil: Instant.nullable(),
    registeredAt: Instant,
    /** Counts its changes; the ETag. */
    revision: z.int().min(1),
  })
  .readonly();
export type Integrator = z.infer<typeof Integrator>;

/** So many a city has at most: each is asked about with every commit. */
export const maxIntegrators = 50;

/** Whether the principal registers and changes integrators. */
export function mayChangeIntegrators(principal: Principal): boolean {
  return hasRole(principal, ['administrator']);
}

/** Whether the principal sees integrators and what was sent to them. */
export function mayReadIntegrators(principal: Principal): boolean {
  return hasRole(principal, ['administrator', 'auditor']);
}

/** Whether an integrator is to be told of something that happened to a case of that source. */
export function wants(
  { enabled, kinds, source }: Integrator,
  what: { readonly type: WebhookKind; readonly source: Source | null },
): boolean {
  return enabled && kinds.includes(what.type) && (source === null || source === what.source);
}
