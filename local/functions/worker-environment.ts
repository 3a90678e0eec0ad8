import type { FunctionSpec } from '../system/function-spec.ts';

export type FunctionSurroundings = {
  readonly region: string;
  /** Base URLs of the engines as functions reach them. */
  readonly endpoints: {
    readonly tables: string;
    readonly queues: string;
    readonly buckets: string;
    readonly mail: string;
    readonly secrets: string;
  };
};

/** With which every function signs. */
export const functionSecretKey = 'local';

/**
 * All that the function finds in `process.env`: the variables of the template, and what Lambda's runtime sets of itself.
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 * The access key is the function's label, so that a fault can be aimed at what one function asks of an engine.
 */
export function workerEnvironment(
  spec: FunctionSpec,
  { region, endpoints }: FunctionSurroundings,
): Record<string, string> {
  return {
    ...spec.environment,
    ...(spec.logFormat !== undefined && { AWS_LAMBDA_LOG_FORMAT: spec.logFormat }),
    ...(spec.logLevel !== undefined && { AWS_LAMBDA_LOG_LEVEL: spec.logLevel }),
    _HANDLER: spec.handler,
    AWS_ACCESS_KEY_ID: spec.label,
    AWS_SECRET_ACCESS_KEY: functionSecretKey,
    AWS_DEFAULT_REGION: region,
    AWS_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(spec.memoryMb),
    AWS_LAMBDA_FUNCTION_NAME: spec.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${spec.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.tables,
    AWS_ENDPOINT_URL_SQS: endpoints.queues,
    AWS_ENDPOINT_URL_S3: endpoints.buckets,
    AWS_ENDPOINT_URL_SES: endpoints.mail,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
    LAMBDA_TASK_ROOT: spec.bundleDir,
    LAMBDA_RUNTIME_DIR: '/var/runtime',
    LANG: 'en_US.UTF-8',
    PATH: process.env['PATH'] ?? '',
    TZ: ':UTC',
  };
}
