import { type InboundDeps, takeLetterIn } from '../../shared/app/take-letter-in.ts';
import { isFromPlatform, type VerifyDeps } from '../../shared/app/verify-webhook.ts';
import { bindSigned } from '../../shared/http/bind-signed.ts';
import { passLetterOn } from '../../shared/http/contracts/inbound.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';

/** What other platforms send. */
export function inboundRoutes(deps: InboundDeps & VerifyDeps): BoundRoutes<'inbound'> {
  return {
    passLetterOn: bindSigned(passLetterOn, {
      verify: async ({ source }, message, now) => isFromPlatform(deps, source, message, now),
      handle: async ({ source }, letter, webhookId, now) =>
        takeLetterIn(deps, { source, webhookId }, letter, now),
    }),
  };
}
