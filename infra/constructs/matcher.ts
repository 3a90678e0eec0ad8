import type { Construct } from 'constructs';
import { queueFunctions } from '../functions/queue-functions.ts';
import type { Platform } from '../platform.ts';
import { QueueFunction } from './queue-function.ts';

/** The function that brings policies to workbenches; what it cannot end in one run it hands on through its own queue. */
export class Matcher extends QueueFunction {
  constructor(scope: Construct, id: string, platform: Platform) {
    super(scope, id, { spec: queueFunctions.matcher, platform });
    this.handler.addEnvironment('MATCH_QUEUE_URL', this.queue.queueUrl);
    this.queue.grantSendMessages(this.handler);
  }
}
