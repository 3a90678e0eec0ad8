import { Metrics } from '@aws-lambda-powertools/metrics';

/** The metrics of a function in CloudWatch's embedded format; namespace and service come from the environment. */
export const metrics = new Metrics();
