import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Counters, MessageCount } from '../app/message-ports.ts';
import { metrics } from './metrics.ts';

const names: Readonly<Record<MessageCount, string>> = {
  mailAccepted: 'MailAccepted',
  mailSuppressed: 'MailSuppressed',
  mailRejected: 'MailRejected',
  mailUnknown: 'MailUnknown',
  mailDeferred: 'MailDeferred',
  policyMailAccepted: 'PolicyMailAccepted',
  policyMailWithheld: 'PolicyMailWithheld',
  policyMailUnknown: 'PolicyMailUnknown',
  policyMailDeferred: 'PolicyMailDeferred',
  policyMailsPaused: 'PolicyMailsPaused',
  policyMailsHalfway: 'PolicyMailsHalfway',
  deliveryDifference: 'DeliveryDifference',
  noticeMissing: 'NoticeMissing',
};

/** Counts as metrics, each one at once: a crash right after must not lose what it is there to show. */
export const metricCounters: Counters = {
  count(what) {
    metrics.singleMetric().addMetric(names[what], MetricUnit.Count, 1);
  },
};
