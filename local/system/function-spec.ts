import * as z from 'zod';
import { StartRefused } from '../stack/start-refused.ts';
import type { ResolvedResource } from '../template/resolved-resources.ts';
import { queueNameIn } from './queue-spec.ts';
import type { StandIns } from './stand-ins.ts';
import { withStandIns } from './stand-ins.ts';

const functionProperties = z.object({
  Handler: z.string(),
  Runtime: z.literal('nodejs24.x', { error: 'functions run on nodejs24.x' }),
  Code: z.object({ S3Key: z.string() }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).default({ Variables: {} }),
  LoggingConfig: z
    .object({ LogFormat: z.string().optional(), ApplicationLogLevel: z.string().optional() })
    .default({}),
  DeadLetterConfig: z.object({ TargetArn: z.string() }).optional(),
});

const invokeConfigProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
});

export type FunctionSpec = {
  readonly name: string;
  /** Short, for people: the construct's name without the digest that makes the logical id unique. */
  readonly label: string;
  readonly arn: string;
  readonly bundleDir: string;
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly reservedConcurrency: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFormat: string | undefined;
  readonly logLevel: string | undefined;
  /** What happens to an event that was accepted without an answer (from a schedule) and failed. */
  readonly whenEventFails: {
    readonly retries: number;
    readonly queueName: string | undefined;
    readonly form: 'event' | 'report';
  };
};

type Surroundings = {
  readonly assetDirs: ReadonlyMap<string, string>;
  readonly invokeConfigs: readonly ResolvedResource[];
  readonly arnOf: (functionName: string) => string;
  readonly standIns: StandIns;
};

/** Lambda tries an asynchronous event three times in all unless told otherwise. */
const defaultRetries = 2;

/** A function with its bundle and environment; throws StartRefused when the assembly does not hold the bundle. */
export function functionSpec(resource: ResolvedResource, surroundings: Surroundings): FunctionSpec {
  const properties = functionProperties.parse(resource.properties);
  const bundleDir = surroundings.assetDirs.get(properties.Code.S3Key);
  if (bundleDir === undefined)
    throw new StartRefused(`The assembly holds no bundle for ${resource.logicalId}`);
  const name = resource.reference;
  return {
    name,
    label: resource.logicalId.replace(/(?:Function)?[0-9A-F]{8}$/u, ''),
    arn: surroundings.arnOf(name),
    bundleDir,
    handler: properties.Handler,
    timeoutMs: properties.Timeout * 1000,
    memoryMb: properties.MemorySize,
    reservedConcurrency: properties.ReservedConcurrentExecutions,
    environment: withStandIns(properties.Environment.Variables, surroundings.standIns),
    logFormat: properties.LoggingConfig.LogFormat,
    logLevel: properties.LoggingConfig.ApplicationLogLevel,
    whenEventFails: failureHandling(name, properties.DeadLetterConfig?.TargetArn, surroundings.invokeConfigs),
  };
}

function failureHandling(
  name: string,
  deadLetterArn: string | undefined,
  invokeConfigs: readonly ResolvedResource[],
): FunctionSpec['whenEventFails'] {
  const config = invokeConfigs
    .map((resource) => invokeConfigProperties.parse(resource.properties))
    .find(({ FunctionName }) => FunctionName === name || FunctionName.endsWith(`:${name}`));
  const retries = config?.MaximumRetryAttempts ?? defaultRetries;
  const destination = config?.DestinationConfig?.OnFailure?.Destination;
  if (destination !== undefined) return { retries, queueName: queueNameIn(destination), form: 'report' };
  return { retries, queueName: deadLetterArn && queueNameIn(deadLetterArn), form: 'event' };
}
