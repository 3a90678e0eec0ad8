import * as z from 'zod';
import type { ResolvedResource } from '../template/resolved-resources.ts';

const whole = z.coerce.number().int();

const queueProperties = z.object({
  DelaySeconds: whole.optional(),
  VisibilityTimeout: whole.default(30),
  MaximumMessageSize: whole.optional(),
  ReceiveMessageWaitTimeSeconds: whole.optional(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: whole }).optional(),
  FifoQueue: z.boolean().optional(),
  ContentBasedDeduplication: z.boolean().optional(),
});

export type QueueSpec = {
  readonly name: string;
  readonly url: string;
  readonly visibilityTimeoutSeconds: number;
  /** As SQS takes them: every value a text. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly redrive: { readonly deadLetterQueue: string; readonly maxReceiveCount: number } | undefined;
};

/** A queue as the engine is asked for it. */
export function queueSpec(resource: ResolvedResource): QueueSpec {
  const { RedrivePolicy, ...properties } = queueProperties.parse(resource.properties);
  const attributes = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return {
    name: queueNameIn(resource.reference),
    url: resource.reference,
    visibilityTimeoutSeconds: properties.VisibilityTimeout,
    attributes: Object.fromEntries(attributes),
    redrive: RedrivePolicy && {
      deadLetterQueue: queueNameIn(RedrivePolicy.deadLetterTargetArn),
      maxReceiveCount: RedrivePolicy.maxReceiveCount,
    },
  };
}

/** The name of the queue at the end of its URL or ARN. */
export function queueNameIn(urlOrArn: string): string {
  return urlOrArn.split(/[/:]/u).at(-1) ?? '';
}
