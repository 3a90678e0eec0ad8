import { createWriteStream } from 'node:fs';
import type { Outcome } from './function-worker.ts';
import { readableLine } from './readable-line.ts';

export type FunctionLog = {
  /** Takes what the function writes to standard output and error, in whatever pieces it comes. */
  readonly output: (text: string) => void;
  readonly report: (requestId: string, outcome: Outcome, durationMs: number) => void;
  readonly close: () => void;
};

/** A log file of one function: lines a person can read, stamped with domain time. */
export function openFunctionLog(file: string, now: () => number): FunctionLog {
  const stream = createWriteStream(file, { flags: 'a' });
  let unfinished = '';
  const write = (line: string): void => {
    // What a worker was at when the stack stopped is reported after the log has been closed.
    if (!stream.writableEnded) stream.write(`${new Date(now()).toISOString()} ${line}\n`);
  };
  return {
    output: (text) => {
      const lines = `${unfinished}${text}`.split('\n');
      unfinished = lines.pop() ?? '';
      for (const line of lines) if (line !== '') write(readableLine(line));
    },
    report: (requestId, outcome, durationMs) => {
      write(`REPORT ${requestId} ${outcome.kind} after ${Math.round(durationMs)} ms`);
      if (outcome.kind === 'failed') {
        const { errorType, errorMessage, trace } = outcome.error;
        write([`ERROR  ${errorType}: ${errorMessage}`, ...trace.slice(1)].join('\n  '));
      }
      if (outcome.kind === 'crashed') write(`ERROR  ${outcome.reason}`);
    },
    close: () => {
      stream.end();
    },
  };
}
