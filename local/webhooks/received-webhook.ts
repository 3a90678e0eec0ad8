import * as z from 'zod';

export const receivedWebhookSchema = z.object({
  integrator: z.string(),
  webhookId: z.string(),
  /** Domain time, ISO in UTC. */
  receivedAt: z.string(),
  verdict: z.string(),
  body: z.string(),
});

/** A webhook that was received, verified or not. */
export type ReceivedWebhook = Readonly<z.infer<typeof receivedWebhookSchema>>;
