import { MetricUnit } from '@aws-lambda-powertools/metrics';
import type { SweepTrouble } from '../app/sweep.ts';
import { logger } from './logger.ts';
import { metrics } from './metrics.ts';

/** Trouble of the sweep as lines of the log and as metrics, which raise alarms. */
export const sweepTrouble: SweepTrouble = {
  parked(caseId, error) {
    logger.error('case parked', { caseId, error });
    metrics.singleMetric().addMetric('ParkedCases', MetricUnit.Count, 1);
  },
  unreadable(key) {
    logger.error('commit unreadable', { key });
    metrics.singleMetric().addMetric('UnreadableCommits', MetricUnit.Count, 1);
  },
};

/** A run that did all that was due. When none is counted any more, an alarm is raised: the sweep is missed. */
export function countCompletedSweep(): void {
  metrics.singleMetric().addMetric('SweepsCompleted', MetricUnit.Count, 1);
}
