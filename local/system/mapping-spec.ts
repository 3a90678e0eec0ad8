import * as z from 'zod';
import { StartRefused } from '../stack/start-refused.ts';
import { type FilterPattern, parseFilterPattern } from '../sources/filter-pattern.ts';
import type { ResolvedResource } from '../template/resolved-resources.ts';
import { queueNameIn } from './queue-spec.ts';

const whole = z.coerce.number().int();

const mappingProperties = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  Enabled: z.boolean().default(true),
  BatchSize: whole.optional(),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })).default([]) }).optional(),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumBatchingWindowInSeconds: whole.default(0),
  MaximumRecordAgeInSeconds: whole.default(-1),
  MaximumRetryAttempts: whole.default(-1),
  ParallelizationFactor: whole.default(1),
  ScalingConfig: z.object({ MaximumConcurrency: whole.optional() }).optional(),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).default('TRIM_HORIZON'),
});

type CommonSpec = {
  /** The same at every start, so that positions are found again. */
  readonly id: string;
  readonly functionName: string;
  readonly sourceArn: string;
  readonly batchSize: number;
  readonly batchingWindowMs: number;
  readonly filters: readonly FilterPattern[];
  readonly reportsItemFailures: boolean;
};

export type StreamMappingSpec = CommonSpec & {
  readonly tableName: string;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly bisectsOnError: boolean;
  /** -1: as long as it takes. */
  readonly retries: number;
  readonly maximumAgeMs: number | undefined;
  readonly lanes: number;
  readonly failureQueue: string | undefined;
};

export type QueueMappingSpec = CommonSpec & {
  readonly queueName: string;
  readonly concurrency: number;
};

/** What Lambda's pollers start with when no maximum is set. */
const defaultConcurrency = 5;

/** The enabled event source mappings, streams and queues apart; throws StartRefused for another kind of source. */
export function mappingSpecs(resources: readonly ResolvedResource[]): {
  readonly streamMappings: readonly StreamMappingSpec[];
  readonly queueMappings: readonly QueueMappingSpec[];
} {
  const streamMappings: StreamMappingSpec[] = [];
  const queueMappings: QueueMappingSpec[] = [];
  for (const resource of resources) {
    const properties = mappingProperties.parse(resource.properties);
    if (!properties.Enabled) continue;
    const [, , service, , , ...rest] = properties.EventSourceArn.split(':');
    if (service === 'dynamodb') {
      const tableName = rest.join(':').split('/')[1] ?? '';
      streamMappings.push({
        ...commonSpec(resource, properties, 100),
        tableName,
        startingPosition: properties.StartingPosition,
        bisectsOnError: properties.BisectBatchOnFunctionError,
        retries: properties.MaximumRetryAttempts,
        maximumAgeMs: ageOf(properties.MaximumRecordAgeInSeconds),
        lanes: properties.ParallelizationFactor,
        failureQueue: destinationOf(properties.DestinationConfig?.OnFailure?.Destination),
      });
    } else if (service === 'sqs') {
      queueMappings.push({
        ...commonSpec(resource, properties, 10),
        queueName: queueNameIn(properties.EventSourceArn),
        concurrency: properties.ScalingConfig?.MaximumConcurrency ?? defaultConcurrency,
      });
    } else {
      throw new StartRefused(
        `${resource.logicalId} reads from ${properties.EventSourceArn}: neither stream nor queue`,
      );
    }
  }
  return { streamMappings, queueMappings };
}

function commonSpec(
  resource: ResolvedResource,
  properties: z.infer<typeof mappingProperties>,
  defaultBatchSize: number,
): CommonSpec {
  return {
    id: `${resource.stackName}/${resource.logicalId}`,
    functionName: queueNameIn(properties.FunctionName),
    sourceArn: properties.EventSourceArn,
    batchSize: properties.BatchSize ?? defaultBatchSize,
    batchingWindowMs: properties.MaximumBatchingWindowInSeconds * 1000,
    filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => parseFilterPattern(Pattern)),
    reportsItemFailures: properties.FunctionResponseTypes.length > 0,
  };
}

function ageOf(seconds: number): number | undefined {
  return seconds < 0 ? undefined : seconds * 1000;
}

function destinationOf(arn: string | undefined): string | undefined {
  if (arn === undefined) return undefined;
  if (arn.split(':')[2] !== 'sqs') throw new StartRefused(`Only a queue can take failed batches, not ${arn}`);
  return queueNameIn(arn);
}
