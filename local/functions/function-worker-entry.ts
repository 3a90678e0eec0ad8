import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { patchDate } from '../clock/patch-date.ts';
import type {
  FunctionError,
  FunctionWorkerData,
  InvocationReply,
  InvocationRequest,
} from './worker-messages.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const data: FunctionWorkerData = workerData;
patchDate(data.offsetBuffer);

// As Lambda does: the bundle is loaded once, and whether that fails is the answer to every invocation.
const handler = await loadHandler().then(
  (loaded) => () => loaded,
  (error: unknown) => () => {
    throw error;
  },
);
parentPort?.on('message', (request: InvocationRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
parentPort?.postMessage('loaded');

async function loadHandler(): Promise<Handler> {
  const [file = '', name = ''] = data.handler.split('.');
  const path = ['.mjs', '.js', '.cjs']
    .map((extension) => join(data.bundleDir, `${file}${extension}`))
    .find(existsSync);
  if (path === undefined) throw new Error(`Runtime.ImportModuleError: ${data.bundleDir} holds no ${file}`);
  const module: Readonly<Record<string, Handler | undefined>> = await import(pathToFileURL(path).href);
  const loaded = module[name];
  if (typeof loaded !== 'function')
    throw new TypeError(`Runtime.HandlerNotFound: ${path} exports no ${name}`);
  return loaded;
}

async function answer({ requestId, event, timeoutMs }: InvocationRequest): Promise<InvocationReply> {
  const deadline = performance.now() + timeoutMs;
  const context = {
    awsRequestId: requestId,
    functionName: data.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: data.functionArn,
    memoryLimitInMB: String(data.memoryMb),
    logGroupName: `/aws/lambda/${data.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  try {
    const result = await handler()(JSON.parse(event), context);
    return { kind: 'answered', result: JSON.stringify(result ?? null) };
  } catch (error) {
    return { kind: 'failed', error: describe(error) };
  }
}

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}
