import * as z from 'zod';
import { CaseId } from '../../domain/case/case-id.ts';
import { ExternalId } from '../../domain/integration/origin.ts';
import { DeliveryRef } from '../../domain/integration/delivery.ts';
import { IntegratorId } from '../../domain/integration/integrator.ts';
import { Source } from '../../domain/integration/source.ts';
import { keyScheme } from './key-scheme.ts';

const WebhookId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** A letter of a platform, by the id that the platform knows it by. */
export const platformLetterKey = keyScheme(
  'EXTERNAL#{source}#{externalId}',
  'LETTER',
  z.object({ source: Source, externalId: ExternalId }),
);
/** What a sending of a platform was answered. */
export const sendingKey = keyScheme(
  'SENDING#{source}#{webhookId}',
  'SENDING',
  z.object({ source: Source, webhookId: WebhookId }),
);
/** Where a case came from: between its commits and its header, so that neither of the stretches that people read has it. */
export const originKey = keyScheme('CASE#{caseId}', 'EXTERNAL', z.object({ caseId: CaseId }));

/** An integrator, beside all others of the city. */
export const integratorKey = keyScheme(
  'INTEGRATORS',
  'INTEGRATOR#{integratorId}',
  z.object({ integratorId: IntegratorId }),
);
/** A delivery to an integrator, in the order in which things happened. */
export const deliveryKey = keyScheme(
  'DELIVERIES#{integratorId}',
  'DELIVERY#{at}#{eventId}',
  z.object(DeliveryRef.unwrap().shape),
);
