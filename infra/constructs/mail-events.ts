import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { queueFunctions } from '../functions/queue-functions.ts';
import type { Platform } from '../platform.ts';
import { QueueFunction } from './queue-function.ts';
import type { SesSender } from './ses-sender.ts';

/** The function that hears from SES how mails fared: SES tells a topic, which fills its queue. */
export class MailEvents extends QueueFunction {
  constructor(scope: Construct, id: string, platform: Platform, ses: SesSender) {
    super(scope, id, { spec: queueFunctions.mailevents, platform });
    const topic = new Topic(this, 'Topic', { enforceSSL: true });
    topic.addSubscription(new SqsSubscription(this.queue));
    ses.configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.DELIVERY],
    });
  }
}
