/** What a worker is started with. */
export type FunctionWorkerData = {
  readonly bundleDir: string;
  readonly handler: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memoryMb: number;
  readonly offsetBuffer: SharedArrayBuffer;
};

/** One invocation; events and results cross as JSON, as they do on Lambda. */
export type InvocationRequest = {
  readonly requestId: string;
  readonly event: string;
  readonly timeoutMs: number;
};

export type FunctionError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
};

export type InvocationReply =
  | { readonly kind: 'answered'; readonly result: string }
  | { readonly kind: 'failed'; readonly error: FunctionError };
