import * as z from 'zod';
import type { ResolvedResource } from '../template/resolved-resources.ts';
import { queueNameIn } from './queue-spec.ts';

const destinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }),
  }),
});
const subscriptionProperties = z.object({
  TopicArn: z.string(),
  Protocol: z.string(),
  Endpoint: z.string(),
});

/** A queue that is told what becomes of mails. */
export type MailEventsSpec = {
  /** Of mails that are sent under it. */
  readonly configurationSet: string;
  /** As CloudFormation names them, such as `bounce`. */
  readonly types: readonly string[];
  readonly topicArn: string;
  readonly queueName: string;
};

/** The queues that get what SES tells of mails, through the topic between. */
export function mailEventsSpecs(
  destinations: readonly ResolvedResource[],
  subscriptions: readonly ResolvedResource[],
): readonly MailEventsSpec[] {
  const subscribed = subscriptions
    .map(({ properties }) => subscriptionProperties.parse(properties))
    .filter(({ Protocol }) => Protocol === 'sqs');
  return destinations.flatMap(({ properties }) => {
    const { ConfigurationSetName, EventDestination } = destinationProperties.parse(properties);
    if (!EventDestination.Enabled) return [];
    const topicArn = EventDestination.SnsDestination.TopicARN;
    return subscribed
      .filter(({ TopicArn }) => TopicArn === topicArn)
      .map(({ Endpoint }) => ({
        configurationSet: ConfigurationSetName,
        types: EventDestination.MatchingEventTypes,
        topicArn,
        queueName: queueNameIn(Endpoint),
      }));
  });
}
